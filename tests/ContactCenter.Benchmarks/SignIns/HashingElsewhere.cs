using Microsoft.AspNetCore.Identity;

namespace ContactCenter.Benchmarks.SignIns;

/// <summary>
/// Hashes passwords in this process, one after the other, as the server does for strangers: what the processor alone takes from the webhooks,
/// where nobody signs in and nothing is written.
/// </summary>
internal sealed class HashingElsewhere
{
    private const int Tried = 20;

    private readonly PasswordHasher<object> _hasher = new();
    private readonly string _kept;

    public HashingElsewhere()
    {
        _kept = _hasher.HashPassword(new(), "the right password");
    }

    /// <returns>Processor time of one hash, while this process does nothing else.</returns>
    public TimeSpan Cost()
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var hash = 0; hash < Tried; hash++)
            Hash();
        return (Environment.CpuUsage.TotalTime - before) / Tried;
    }

    public Task RunAsync(Task over) => Task.Factory.StartNew(
        () =>
        {
            while (!over.IsCompleted)
                Hash();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private void Hash() => _hasher.VerifyHashedPassword(new(), _kept, "not the password");
}
