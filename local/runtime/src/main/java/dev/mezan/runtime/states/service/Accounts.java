package dev.mezan.runtime.states.service;

import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.Signature;
import java.util.regex.Pattern;

/**
 * Whose request it is: the account is the access key where that is twelve digits, the region that of the credential scope.
 *
 * @param usual the account and the region of requests that tell neither
 */
record Accounts(Account usual) {
    private static final Pattern ID = Pattern.compile("[0-9]{12}");

    Account of(AwsRequest request) {
        return Signature.of(request).map(this::of).orElse(usual);
    }

    private Account of(Signature signature) {
        return new Account(
                ID.matcher(signature.accessKey()).matches() ? signature.accessKey() : usual.id(),
                signature.region().isEmpty() ? usual.region() : signature.region());
    }
}
