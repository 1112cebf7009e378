package dev.mezan.agent.effect;

/** The outside refused an effect, which certainly was not done: a card was declined. The same key may try again. */
public class EffectRefused extends Exception {
    private static final long serialVersionUID = 1;

    /** A refusal with its reason. */
    public EffectRefused(String reason) {
        super(reason);
    }

    /** A refusal with its reason and what told of it. */
    public EffectRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
