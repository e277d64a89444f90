namespace ContactCenter.Load.Recordings;

/// <summary>
/// Kills the server, or its transcriber alone, and starts the server again. It lies in wait for steps: those that are over in milliseconds would be met by
/// no chance. Some kills come while the server starts, and some at any moment.
/// </summary>
public sealed class PipelineKiller(PipelineWorld world, RecordingsPlan plan, Random random, TimeProvider time)
{
    private const double WhileStarting = 0.2;
    private const double AtAnyMoment = 0.1;
    private const double TranscriberAlone = 0.35;
    private const double RestartsAtOnce = 0.6;

    /// <summary>Long enough for a whole recording: else none would ever be covered.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan AnyMoment = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(2);

    private readonly StepsToMeet _steps = new(random);
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
                await KillServerAsync(PipelineLook.Nothing, step: null, cancellationToken);
                continue;
            }

            await server.Ready.WaitAsync(cancellationToken);
            if (server.Lives[^1] is { ReadyAt: { } ready } life)
                _recovery = ready - life.StartedAt;
            var (seen, step) = random.NextDouble() < AtAnyMoment
                ? (await LookAsync(AnyMoment, cancellationToken), null)
                : await LieInWaitAsync(cancellationToken);
            await KillAsync(seen, step, cancellationToken);
        }

        world.Target.Hold(isHolding: false);
        await server.Ready.WaitAsync(cancellationToken);
    }

    private async Task KillAsync(PipelineLook seen, PipelineStep? step, CancellationToken cancellationToken)
    {
        var mayBeAlone = step is null or { IsOfTranscriber: true } && seen.MayLoseTranscriber;
        if (mayBeAlone && random.NextDouble() < TranscriberAlone && world.Transcribers.Living() is [var transcriber, ..])
        {
            Transcribers.Kill(transcriber);
            _kills.Add(new Kill(IsOfTranscriber: true, WasReady: true, seen, step?.Name));
        }
        else
        {
            await KillServerAsync(seen, step, cancellationToken);
        }
    }

    private async Task KillServerAsync(PipelineLook seen, PipelineStep? step, CancellationToken cancellationToken)
    {
        var server = world.Site.Server;
        var wasReady = server.Lives[^1].ReadyAt is not null;
        var before = world.Transcribers.Living();
        var since = time.GetTimestamp();
        await server.KillAsync();
        var left = before.Union(world.Transcribers.Living()).ToList();
        if (left.Count > 0)
            _leaving.Add(world.Transcribers.GoneAsync(left, since));
        _kills.Add(new Kill(IsOfTranscriber: false, wasReady, seen, step?.Name));
        if (random.NextDouble() >= RestartsAtOnce)
            await WaitAsync(plan.LongestPause * random.NextDouble(), cancellationToken);
        server.Start();
    }

    /// <returns>What is seen when one of the steps is under way, or when none has come for too long.</returns>
    private async Task<(PipelineLook Seen, PipelineStep? Step)> LieInWaitAsync(CancellationToken cancellationToken)
    {
        _steps.Choose();
        world.Target.Hold(_steps.WantsAccepted);
        var since = time.GetTimestamp();
        var seen = PipelineLook.Nothing;
        while (time.GetElapsedTime(since) < LongestWait)
        {
            seen = await PipelineLook.TakeAsync(world, cancellationToken) ?? seen;
            if (_steps.Meet(seen, world.Target.IsHeld) is { } step)
                return (step.Within == TimeSpan.Zero ? seen : await LookAsync(step.Within, cancellationToken), step);
            await WaitAsync(BetweenLooks, cancellationToken);
        }

        _steps.Choose(isOverdue: true);
        return (seen, null);
    }

    /// <summary>Looks at a moment of a time.</summary>
    private async Task<PipelineLook> LookAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        await WaitAsync(within * random.NextDouble(), cancellationToken);
        return await PipelineLook.TakeAsync(world, cancellationToken) ?? PipelineLook.Nothing;
    }

    private Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);
}
