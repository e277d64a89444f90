namespace ContactCenter.Transcriber.Hosting;

/// <summary>Ends the program where it does not end by itself: a model that is at work in native code listens to nobody.</summary>
internal static class HardEnd
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
}
