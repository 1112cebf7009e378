package dev.mezan.packaging.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes zips: sorted entries, one fixed time, one fixed compression, the rights of Unix.
 *
 * <p>The JDK's own writers give no rights (AWS Lambda wants its {@code bootstrap} executable) and put the time zone in.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">.ZIP File Format Specification, 4.3</a>
 */
public enum ZipFormat {
    /** As it is: what is read fast, and compressed once more around it. */
    STORED(0),
    /** Deflated at the usual level. */
    DEFLATED(8);

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short MADE_ON_UNIX = 3 << 8 | VERSION;
    private static final short UTF_8_NAMES = 1 << 11;
    /** 1980-02-01, 00:00: the first month of the format's time that no zone moves before its beginning. */
    private static final int TIME = (2 << 5 | 1) << 16;

    private static final int REGULAR_FILE = 0100000;

    private final short method;

    ZipFormat(int method) {
        this.method = (short) method;
    }

    /** The bytes of a zip with these files, whatever their order. */
    public byte[] write(Collection<ZipContent> contents) {
        return zip(contents.stream().map(this::pack).toList());
    }

    /** One file ready for zips of this format; the work is in this. */
    public Packed pack(ZipContent content) {
        return new Packed(content, method == 0 ? content.bytes() : deflated(content.bytes()));
    }

    /** The bytes of a zip with files that are packed, whatever their order. */
    public byte[] zip(Collection<Packed> files) {
        var sorted = files.stream().sorted(Comparator.comparing(Packed::name)).toList();
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        for (var packed : sorted) {
            var entry = new Entry(packed, out.size());
            out.writeBytes(local(entry));
            out.writeBytes(packed.bytes);
            directory.writeBytes(central(entry));
        }
        var end = end(sorted, directory.size(), out.size());
        out.writeBytes(directory.toByteArray());
        out.writeBytes(end);
        return out.toByteArray();
    }

    private byte[] local(Entry entry) {
        var name = entry.name();
        var header = header(30 + name.length).putInt(LOCAL);
        return common(header, entry).put(name).array();
    }

    private byte[] central(Entry entry) {
        var name = entry.name();
        var header = header(46 + name.length).putInt(CENTRAL).putShort(MADE_ON_UNIX);
        var rights = REGULAR_FILE | (entry.packed.content.executable() ? 0755 : 0644);
        return common(header, entry)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(rights << 16)
                .putInt(entry.offset)
                .put(name)
                .array();
    }

    private ByteBuffer common(ByteBuffer header, Entry entry) {
        return header.putShort(VERSION)
                .putShort(UTF_8_NAMES)
                .putShort(method)
                .putInt(TIME)
                .putInt(entry.packed.checksum())
                .putInt(entry.packed.bytes.length)
                .putInt(entry.packed.content.bytes().length)
                .putShort((short) entry.name().length)
                .putShort((short) 0);
    }

    private static byte[] end(List<Packed> contents, int directorySize, int directoryOffset) {
        if (contents.size() > 0xFFFF) {
            throw new IllegalArgumentException("A zip of this format holds 65535 files, not " + contents.size());
        }
        return header(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) contents.size())
                .putShort((short) contents.size())
                .putInt(directorySize)
                .putInt(directoryOffset)
                .putShort((short) 0)
                .array();
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(6, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static ByteBuffer header(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A file as a zip holds it. */
    public static final class Packed {
        private final ZipContent content;
        private final byte[] bytes;

        private Packed(ZipContent content, byte[] bytes) {
            this.content = content;
            this.bytes = bytes;
        }

        /** Its path in the zip. */
        public String name() {
            return content.name();
        }

        /** How large it is outside the zip, in bytes. */
        public long size() {
            return content.bytes().length;
        }

        private int checksum() {
            var crc = new CRC32();
            crc.update(content.bytes());
            return (int) crc.getValue();
        }
    }

    private record Entry(Packed packed, int offset) {
        byte[] name() {
            return packed.name().getBytes(StandardCharsets.UTF_8);
        }
    }
}
