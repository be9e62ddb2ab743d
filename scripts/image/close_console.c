// SPDX-License-Identifier: Apache-2.0

// Closes the kernel's text console before the client draws: no keys (K_OFF), no drawing (KD_GRAPHICS), no switching
// (VT_LOCKSWITCH). Exit code 0 only when all of it holds; the unit switches the machine off otherwise. With --switching-only
// the first console stays one to type at, and the only one.

#include <fcntl.h>
#include <linux/kd.h>
#include <linux/vt.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int main(int count, char **words)
{
    const int tty = open("/dev/tty1", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (tty < 0) {
        perror("close-console: /dev/tty1");
        return 1;
    }
    const int typing = count == 2 && strcmp(words[1], "--switching-only") == 0;
    int mode = -1;
    if (ioctl(tty, VT_ACTIVATE, 1) != 0 || ioctl(tty, VT_WAITACTIVE, 1) != 0 || ioctl(tty, VT_LOCKSWITCH, 1) != 0) {
        perror("close-console");
        return 1;
    }
    if (!typing && (ioctl(tty, KDSKBMODE, K_OFF) != 0 || ioctl(tty, KDSETMODE, KD_GRAPHICS) != 0 ||
                    ioctl(tty, KDGKBMODE, &mode) != 0 || mode != K_OFF)) {
        perror("close-console");
        return 1;
    }
    close(tty);
    return 0;
}
