/** AWS Lambda: functions run in this process, within the limits that they would have there. */
@NullMarked
package dev.mezan.runtime.lambda;

import org.jspecify.annotations.NullMarked;
