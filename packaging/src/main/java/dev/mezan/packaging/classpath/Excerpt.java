package dev.mezan.packaging.classpath;

import dev.mezan.packaging.zip.ZipContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an artifact takes of a library: the classes that are reached, and the files that go with them. */
public final class Excerpt {
    /** What describes a jar to build tools, or a service to code generators, and is never read at run time. */
    private static final Pattern UNREAD =
            Pattern.compile("META-INF/maven/.*|META-INF/native-image/.*|META-INF/proguard/.*"
                    + "|META-INF/[^/]+\\.(SF|RSA|DSA|EC|kotlin_module)|META-INF/INDEX\\.LIST|codegen-resources/.*|jni/.*"
                    + "|META-INF/sisu/.*|META-INF/versions/.*/OSGI-INF/.*|OSGI-INF/.*");

    private final ClassIndex index;
    private final Predicate<String> stays;

    /** Of libraries of an index, with the classes that stay. */
    public Excerpt(ClassIndex index, Predicate<String> stays) {
        this.index = index;
        this.stays = stays;
    }

    /** The files of a library that stay. */
    public List<ZipContent> of(Library library) {
        var listings = listings(library);
        var contents = new ArrayList<ZipContent>();
        for (var name : library.names()) {
            var listing = listings.get(name);
            if (listing != null) {
                listing.text(stays).ifPresent(text -> contents.add(ZipContent.text(name, text)));
            } else if (name.endsWith(".class") ? isKept(library, name) : isRead(name)) {
                contents.add(new ZipContent(name, library.read(name)));
            }
        }
        return contents;
    }

    private Map<String, Listing> listings(Library library) {
        var listings = new HashMap<String, Listing>();
        index.listingsOf(library).forEach(listing -> listings.put(listing.file(), listing));
        return listings;
    }

    private boolean isKept(Library library, String file) {
        return ClassIndex.classOf(file)
                .filter(stays)
                .filter(name -> index.libraryOf(name).equals(library))
                .isPresent();
    }

    private static boolean isRead(String name) {
        return !UNREAD.matcher(name).matches();
    }
}
