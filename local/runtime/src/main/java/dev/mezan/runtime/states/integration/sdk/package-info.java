/** Any action of any AWS service whose client is on the class path, driven by what the AWS SDK says of itself. */
@NullMarked
package dev.mezan.runtime.states.integration.sdk;

import org.jspecify.annotations.NullMarked;
