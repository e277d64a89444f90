namespace ContactCenter.Load.Recordings;

/// <summary>
/// Kills the server, or its transcriber alone, and starts the server again. It lies in wait for a step, another one each time: steps that are over in
/// milliseconds would be met by no chance. Some kills come while the server starts.
/// </summary>
public sealed class PipelineKiller(PipelineWorld world, RecordingsPlan plan, Random random, TimeProvider time)
{
    private const double WhileStarting = 0.2;
    private const double TranscriberAlone = 0.35;
    private const double RestartsAtOnce = 0.6;

    /// <summary>Long enough for a whole recording: else none would ever be covered.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(2);

    /// <summary>What is waited for, and for how long it goes on at most before the kill.</summary>
    private static readonly (string? Kind, TimeSpan Within)[] Steps =
    [
        (null, TimeSpan.FromSeconds(4)),
        (PipelineLook.Fetch, TimeSpan.FromSeconds(0.9)),
        (PipelineLook.Transcribe, TimeSpan.FromSeconds(3)),
        (PipelineLook.Cover, TimeSpan.Zero),
        (PipelineLook.Remove, TimeSpan.Zero),
    ];

    private readonly List<Kill> _kills = [];
    private readonly List<Task<TimeSpan>> _leaving = [];
    private TimeSpan _recovery = TimeSpan.FromSeconds(2);

    /// <summary>Kills so far.</summary>
    public IReadOnlyList<Kill> Kills => _kills;

    /// <summary>How long each transcriber took to end when its server was killed.</summary>
    public Task<TimeSpan[]> LeftAsync() => Task.WhenAll(_leaving);

    /// <summary>Completes when all kills are done and the server is ready.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var server = world.Site.Server;
        while (_kills.Count < plan.Kills)
        {
            if (_kills is [.., { IsOfTranscriber: false }] && random.NextDouble() < WhileStarting)
            {
                await WaitAsync(_recovery * 1.2 * random.NextDouble(), cancellationToken);
                await KillServerAsync(PipelineLook.Nothing, cancellationToken);
                continue;
            }

            await server.Ready.WaitAsync(cancellationToken);
            if (server.Lives[^1] is { ReadyAt: { } ready } life)
                _recovery = ready - life.StartedAt;
            await KillAsync(await LieInWaitAsync(Steps[random.Next(Steps.Length)], cancellationToken), cancellationToken);
        }

        await server.Ready.WaitAsync(cancellationToken);
    }

    private async Task KillAsync(PipelineLook seen, CancellationToken cancellationToken)
    {
        if (random.NextDouble() < TranscriberAlone && seen.MayLoseTranscriber && world.Transcribers.Living() is [var transcriber, ..])
        {
            Transcribers.Kill(transcriber);
            _kills.Add(new Kill(IsOfTranscriber: true, WasReady: true, seen));
        }
        else
        {
            await KillServerAsync(seen, cancellationToken);
        }
    }

    private async Task KillServerAsync(PipelineLook seen, CancellationToken cancellationToken)
    {
        var server = world.Site.Server;
        var wasReady = server.Lives[^1].ReadyAt is not null;
        var before = world.Transcribers.Living();
        var since = time.GetTimestamp();
        await server.KillAsync();
        var left = before.Union(world.Transcribers.Living()).ToList();
        if (left.Count > 0)
            _leaving.Add(world.Transcribers.GoneAsync(left, since));
        _kills.Add(new Kill(IsOfTranscriber: false, wasReady, seen));
        if (random.NextDouble() >= RestartsAtOnce)
            await WaitAsync(plan.LongestPause * random.NextDouble(), cancellationToken);
        server.Start();
    }

    /// <returns>What is seen when the step is under way, or when it has not come for too long.</returns>
    private async Task<PipelineLook> LieInWaitAsync((string? Kind, TimeSpan Within) step, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        var seen = PipelineLook.Nothing;
        while (step.Kind is not null && time.GetElapsedTime(since) < LongestWait)
        {
            seen = await PipelineLook.TakeAsync(world, cancellationToken) ?? seen;
            if (seen.UnderWay.Contains(step.Kind, StringComparer.Ordinal))
                break;
            await WaitAsync(BetweenLooks, cancellationToken);
        }

        if (step.Within == TimeSpan.Zero)
            return seen;
        await WaitAsync(step.Within * random.NextDouble(), cancellationToken);
        return await PipelineLook.TakeAsync(world, cancellationToken) ?? seen;
    }

    private Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);
}
