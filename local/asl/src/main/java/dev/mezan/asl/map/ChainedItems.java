package dev.mezan.asl.map;

import dev.mezan.asl.ObjectStore.Address;
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
        while (open.isPresent() || files.hasNext()) {
            if (open.isEmpty()) {
                open = Optional.of(opener.open(files.next()));
            }
            Optional<Item> item = open.get().next();
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
