using ContactCenter.Domain.Tests.Plans;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>The real server, killed and started again as a scenario says, against the platform's model.</summary>
internal sealed class ModelWorld : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private readonly TestClock _clock = new();
    private readonly Agenda _agenda;
    private readonly LogCollector _logs = new();
    private readonly Scenario _scenario;
    private readonly ModelPost _post;
    private readonly ModelServices _services;
    private readonly List<ModelProcess> _dead = [];
    private ModelProcess? _process;

    private ModelWorld(Scenario scenario)
    {
        _scenario = scenario;
        Plan = PlanOf(scenario);
        _agenda = new(_clock);
        _post = new(_clock, _agenda, scenario, () => _process, Log);
        Platform = new(_clock, _agenda, scenario, _post);
        _services = new(scenario, Platform.Faults);
        Api = new(Platform, _agenda, scenario, _post);
        Edits = new(_agenda, scenario, _post, () => _process);
    }

    public ModelPlatform Platform { get; }

    public ModelCallsApi Api { get; }

    public ModelEdits Edits { get; }

    public ModelDisk Disk { get; } = new();

    public CallPlan Plan { get; }

    /// <summary>All that was said and asked, for people to read.</summary>
    public List<string> Log { get; } = [];

    public IEnumerable<LogLine> Errors => _logs.Entries.Where(line => line.Fault is not null);

    public static async Task<ModelWorld> RunAsync(Scenario scenario)
    {
        var world = new ModelWorld(scenario);
        world.Start();
        world.Platform.Arrange();
        new ModelCommands(world._agenda, scenario, world._post, () => world._process).Arrange();
        world.Edits.Arrange();
        var end = world._clock.GetUtcNow() + Longest;
        while (await world.StepAsync(end))
        {
        }

        return world;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            _dead.Add(_process);
        foreach (var process in _dead)
            await process.DisposeAsync();
        _agenda.Dispose();
        _logs.Dispose();
        Disk.Dispose();
    }

    private void Start()
    {
        var crash = _scenario.Crashes.ElementAtOrDefault(_dead.Count);
        _process = new(Disk, Api, _services, _agenda, crash, _clock, _logs, Plan);
        if (crash?.Point == CrashPoint.AtInstant)
        {
            var process = _process;
            _agenda.In(crash.Number, process.Life.Kill);
        }

        _process.Start();
    }

    private static CallPlan PlanOf(Scenario scenario) => scenario switch
    {
        { Connects: true } => TestPlan.Of(("Departments:Sales:Bridge", "Connect"), ("Departments:Sales:Survey", "false")),
        { Records: true } => ModelProcess.PlanThatRecords,
        _ => ModelProcess.Plan,
    };

    private async Task<bool> StepAsync(DateTimeOffset end)
    {
        if (_process is not null)
            await _process.WhenIdleAsync();
        if (_process is { Life.IsOver: true } killed)
            await BuryAsync(killed);
        return await _agenda.InTurnAsync(async () =>
        {
            if (_agenda.NextDue is not { } plan || plan > end || _clock.NextDue < plan)
                return FireAllNext(end);
            await _agenda.RunNextAsync();
            return true;
        });
    }

    /// <summary>Fires all timers of the next instant: before the last of them, something that is due has not begun.</summary>
    private bool FireAllNext(DateTimeOffset end)
    {
        if (!_clock.FireNext(end))
            return false;
        while (_clock.FireNext(_clock.GetUtcNow()))
        {
        }

        return true;
    }

    private async Task BuryAsync(ModelProcess killed)
    {
        var crash = _scenario.Crashes[_dead.Count];
        _post.Note($"killed: {crash}");
        await killed.DisposeAsync();
        _dead.Add(killed);
        _process = null;
        _agenda.In(crash.Down, () =>
        {
            _post.Note("started again");
            Start();
        });
    }
}
