package dev.mezan.asl.state;

import java.util.List;
import java.util.NoSuchElementException;

/** States that lead to one another: a machine's, a branch's or an item processor's. Transitions hold indexes into it. */
public record Flow(List<State> states, int startAt) {
    /** The way in. */
    public Transition start() {
        return at(startAt);
    }

    /** The way to a state. */
    public Transition to(String name) {
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).name().equals(name)) {
                return at(i);
            }
        }
        throw new NoSuchElementException("There is no state '" + name + "' in this flow");
    }

    private Transition at(int index) {
        return new Transition.Next(states.get(index).name(), index);
    }
}
