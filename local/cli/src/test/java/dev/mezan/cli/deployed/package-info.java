/** The suite deployed into an emulator of AWS: what {@code mezan test --deployed} runs. */
@NullMarked
package dev.mezan.cli.deployed;

import org.jspecify.annotations.NullMarked;
