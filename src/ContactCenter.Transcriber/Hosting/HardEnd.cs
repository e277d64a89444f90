using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ContactCenter.Transcriber.Hosting;

/// <summary>Ends the program where it does not end by itself: a model that is at work in native code listens to nobody.</summary>
internal static partial class HardEnd
{
    /// <param name="after">For so long it may end by itself.</param>
    /// <param name="end">Ends it.</param>
    /// <param name="stopping">The program is to end.</param>
    public static void Follow(TimeSpan after, Action end, CancellationToken stopping) => stopping.Register(() =>
    {
        // A thread of its own, which does not wait behind the work that is to end.
        new Thread(() =>
        {
            using var never = new ManualResetEvent(initialState: false);
            never.WaitOne(after);
            end();
        })
        {
            IsBackground = true,
            Name = "hard end",
        }.Start();
    });

    /// <summary>Ends the program at once, as one that has done what it was told. Nothing that it would do at its end is done.</summary>
    public static void Now()
    {
        // The runtime's own end waits for native code, or takes away what it still uses.
        if (OperatingSystem.IsWindows())
            TerminateProcess(Process.GetCurrentProcess().Handle, 0);
        else
            EndOfProcess(0);
    }

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateProcess(nint process, uint code);

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void EndOfProcess(int code);
}
