package dev.mezan.runtime.lambda;

import java.io.ByteArrayOutputStream;

/** Takes what a handler writes, and stops keeping it once it is over the limit. */
final class BoundedOutput extends ByteArrayOutputStream {
    private final int most;
    private boolean over;

    BoundedOutput(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int one) {
        if (fits(1)) {
            super.write(one);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (fits(length)) {
            super.write(bytes, offset, length);
        }
    }

    /** Whether more was written than may be. */
    synchronized boolean isOver() {
        return over;
    }

    private boolean fits(int length) {
        over = over || size() + (long) length > most;
        return !over;
    }
}
