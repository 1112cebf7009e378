/** AWS Step Functions behind the endpoint: requests decoded, handed to their operations, and errors told. */
@NullMarked
package dev.mezan.runtime.states.service;

import org.jspecify.annotations.NullMarked;
