package dev.mezan.asl.map;

import dev.mezan.asl.ObjectStore.Address;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/** The items of several objects, one object after another; one is open at a time. */
final class ChainedItems implements Items {
    interface Opener {
        Items open(Address file) throws ItemReaderFailure;
    }

    private final Iterator<Address> files;
    private final Opener opener;
    private Optional<Items> open = Optional.empty();

    ChainedItems(Iterator<Address> files, Opener opener) {
        this.files = files;
        this.opener = opener;
    }

    @Override
    public Optional<Item> next() throws ItemReaderFailure {
        try {
            return ofNextFile();
        } catch (UncheckedIOException broken) {
            throw ReaderFailures.cannotRead("the list of files", broken);
        }
    }

    private Optional<Item> ofNextFile() throws ItemReaderFailure {
        while (open.isPresent() || files.hasNext()) {
            Items items = open.isPresent() ? open.get() : opener.open(files.next());
            open = Optional.of(items);
            Optional<Item> item = items.next();
            if (item.isPresent()) {
                return item;
            }
            close();
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        open.ifPresent(Items::close);
        open = Optional.empty();
    }
}
