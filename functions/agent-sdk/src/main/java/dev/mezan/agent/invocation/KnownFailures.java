package dev.mezan.agent.invocation;

import dev.mezan.agent.InvalidInput;
import dev.mezan.agent.InvalidResult;
import dev.mezan.agent.effect.EffectRefused;
import dev.mezan.agent.failure.AgentFailure;
import dev.mezan.core.failure.Failure;
import dev.mezan.core.failure.FailureKind;
import dev.mezan.core.failure.FailureRule;
import dev.mezan.core.ledger.EffectBusy;
import dev.mezan.core.ledger.EffectFailure;
import dev.mezan.core.ledger.EffectKeyReused;
import dev.mezan.core.ledger.EffectLate;
import dev.mezan.core.ledger.EffectSuperseded;
import dev.mezan.core.ledger.EffectUnknown;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** The kinds of the exceptions that come with the SDK of agents and with that of AWS. */
final class KnownFailures implements FailureRule {
    @Override
    public Optional<Failure> failure(Throwable thrown) {
        return switch (thrown) {
            case AgentFailure typed -> Optional.of(typed.failure());
            case InvalidInput input -> Optional.of(Failure.of(FailureKind.PERMANENT, input));
            case InvalidResult result -> Optional.of(Failure.of(FailureKind.INVALID_RESULT, result));
            case EffectRefused refused -> Optional.of(Failure.of(FailureKind.PERMANENT, refused));
            case EffectFailure effect -> Optional.of(ofEffect(effect));
            case ApiCallTimeoutException timeout -> Optional.of(Failure.of(FailureKind.TIMEOUT, timeout));
            case ApiCallAttemptTimeoutException timeout -> Optional.of(Failure.of(FailureKind.TIMEOUT, timeout));
            case SdkServiceException service -> Optional.of(Failure.of(ofService(service), service));
            default -> Optional.empty();
        };
    }

    private static Failure ofEffect(EffectFailure effect) {
        return switch (effect) {
            // Whoever is at it will be done, or its lease ends: no attempt of this task has failed.
            case EffectBusy busy -> Failure.of(FailureKind.THROTTLED, busy).after(busy.retryAfter());
            case EffectLate late -> Failure.of(FailureKind.TRANSIENT, late);
            case EffectSuperseded superseded -> Failure.of(FailureKind.TRANSIENT, superseded);
            case EffectKeyReused reused -> Failure.of(FailureKind.PERMANENT, reused);
            case EffectUnknown unknown -> Failure.of(FailureKind.PERMANENT, unknown);
        };
    }

    /** AWS throttles with 400 too: what it means, its error code says. */
    private static FailureKind ofService(SdkServiceException service) {
        if (service.isThrottlingException()) {
            return FailureKind.THROTTLED;
        }
        var expired = service instanceof AwsServiceException aws && aws.isClockSkewException();
        var known = service.statusCode() >= 400 && service.statusCode() <= 599;
        return expired || !known
                ? FailureKind.TRANSIENT
                : dev.mezan.core.failure.Classification.ofStatus(service.statusCode(), Optional.empty());
    }
}
