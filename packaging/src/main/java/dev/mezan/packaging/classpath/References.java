package dev.mezan.packaging.classpath;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a class or a text names that could be a class.
 *
 * <p>Everything that a class refers to stands in its constant pool: classes, descriptors, signatures, annotations, and
 * the literals that reflection starts from. A name too many makes the artifact larger; one too few would break it.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html#jvms-4.4">The constant pool</a>
 */
final class References {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\w\\p{L}$]*(?:[/.][\\p{L}_$][\\w\\p{L}$-]*)+");

    private References() {}

    /** The names in a class file, with slashes. */
    static Set<String> ofClass(byte[] bytes) {
        var names = new HashSet<String>();
        for (var entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof Utf8Entry text) {
                collect(text.stringValue(), names);
            }
        }
        return names;
    }

    /** The names in a text, such as a list of interceptors, with slashes. */
    static Set<String> ofText(String text) {
        var names = new HashSet<String>();
        collect(text, names);
        return names;
    }

    private static void collect(String text, Set<String> names) {
        var matcher = NAME.matcher(text);
        while (matcher.find()) {
            var name = matcher.group().replace('.', '/');
            names.add(name);
            // In a descriptor an object type begins with L: (ILjava/lang/String;)V.
            for (var start = name.indexOf('L'); start >= 0 && start < name.indexOf('/'); ) {
                names.add(name.substring(start + 1));
                start = name.indexOf('L', start + 1);
            }
        }
    }
}
