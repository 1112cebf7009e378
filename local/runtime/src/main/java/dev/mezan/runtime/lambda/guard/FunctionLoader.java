package dev.mezan.runtime.lambda.guard;

import java.util.Map;
import java.util.Optional;

/**
 * The class loader that a function's threads have: by it one can tell them from the threads of others, since a thread
 * has the loader of the thread that started it.
 *
 * <p>If a function's code ends the process, its classes are defined here anew, with those calls replaced; all others are
 * those of the suite.
 */
public final class FunctionLoader extends ClassLoader {
    private final Map<String, byte[]> guarded;

    private FunctionLoader(ClassLoader parent, Map<String, byte[]> guarded) {
        super("function", parent);
        this.guarded = guarded;
    }

    /** The loader of the function whose code is in a class. */
    public static FunctionLoader of(String code, ClassLoader parent) {
        return new FunctionLoader(parent, FunctionCode.guarded(code, parent));
    }

    /** Whether the function's code ends the process, and is kept from it. */
    public boolean isGuarded() {
        return !guarded.isEmpty();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        var code = guarded.get(name);
        if (code == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            return Optional.<Class<?>>ofNullable(findLoadedClass(name))
                    .orElseGet(() -> defineClass(name, code, 0, code.length));
        }
    }
}
