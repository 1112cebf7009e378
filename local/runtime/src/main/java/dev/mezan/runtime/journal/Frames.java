package dev.mezan.runtime.journal;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What a journal is made of after its header: frames, each with the records of one flush. A frame is its length, the
 * checksum of what follows, and the records, each with its length.
 */
final class Frames {
    /** The length of a frame and its checksum. */
    static final int PREFIX = 2 * Integer.BYTES;

    /** No flush writes more; a longer length is a damaged one. */
    static final int MOST_BYTES = 256 * 1024 * 1024;

    private Frames() {}

    static ByteBuffer frame(List<byte[]> records) {
        int length =
                records.stream().mapToInt(bytes -> Integer.BYTES + bytes.length).sum();
        ByteBuffer frame = ByteBuffer.allocate(PREFIX + length);
        frame.position(PREFIX);
        for (byte[] record : records) {
            frame.putInt(record.length).put(record);
        }
        frame.putInt(0, length).putInt(Integer.BYTES, checksum(frame.array(), PREFIX, length));
        return frame.flip();
    }

    /** The next frame's records; empty where the file ends, or where a frame is not whole. */
    static Optional<byte[]> read(DataInputStream file) throws IOException {
        try {
            int length = file.readInt();
            int checksum = file.readInt();
            if (length <= 0 || length > MOST_BYTES) {
                return Optional.empty();
            }
            byte[] records = file.readNBytes(length);
            return records.length == length && checksum(records, 0, length) == checksum
                    ? Optional.of(records)
                    : Optional.empty();
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    /** Whether bytes are a frame with the checksum that it says. */
    static boolean isWhole(byte[] frame) {
        ByteBuffer prefix = ByteBuffer.wrap(frame);
        int length = prefix.getInt();
        return length == frame.length - PREFIX && prefix.getInt() == checksum(frame, PREFIX, length);
    }

    private static int checksum(byte[] bytes, int offset, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, offset, length);
        return (int) checksum.getValue();
    }
}
