using ContactCenter.Simulator.Logging;

namespace ContactCenter.Simulator.Faults;

/// <summary>What shall go wrong on this platform; nothing, unless somebody asks for it. Thread-safe.</summary>
/// <remarks>
/// Rules come from <see cref="SimulatorOptions.Faults"/>, from here, and from the page; several of a kind are tried in the order of
/// their ids.
/// </remarks>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<ActiveFault> _rules = [];
    private readonly SimulatorOptions _options;
    private readonly EventLog _log;
    private int _lastId;

    internal FaultPlan(SimulatorOptions options, EventLog log)
    {
        (_options, _log) = (options, log);
        foreach (var rule in options.Faults)
            Add(rule);
    }

    /// <summary>The rules in force, oldest first; one that was applied as often as it should stays until it is taken back.</summary>
    public IReadOnlyList<ActiveFault> Rules
    {
        get
        {
            lock (_gate)
                return [.. _rules];
        }
    }

    /// <summary>Lets this go wrong from now on.</summary>
    /// <exception cref="ArgumentException">The rule makes no sense; the message names all that is wrong.</exception>
    public ActiveFault Add(FaultRule rule)
    {
        if (rule.Mistakes(_options).ToArray() is { Length: > 0 } mistakes)
            throw new ArgumentException(string.Join(' ', mistakes.Select(mistake => $"{mistake.Property} {mistake.Reason}.")), nameof(rule));
        lock (_gate)
        {
            var fault = new ActiveFault(++_lastId, rule, rule.Next, 0);
            _rules.Add(fault);
            return fault;
        }
    }

    /// <summary>Takes a rule back.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(int id)
    {
        lock (_gate)
            return _rules.RemoveAll(fault => fault.Id == id) > 0;
    }

    /// <summary>Nothing goes wrong any more, but for what the options say.</summary>
    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    /// <returns>The rule that applies; <c>null</c>: all goes well.</returns>
    internal FaultRule? Inject(FaultKind kind, string[] names, Random random, string? leg)
    {
        if (Find(kind, names, random) is not { } rule)
            return null;
        _log.Write(LogKind.Fault, leg, $"{kind}: {string.Join(", ", names)}");
        return rule;
    }

    private static bool Chance(double share, Random random) => share > 0 && random.NextDouble() < share;

    private FaultRule? Find(FaultKind kind, string[] names, Random random)
    {
        lock (_gate)
        {
            for (var i = 0; i < _rules.Count; i++)
            {
                if (!_rules[i].Fits(kind, names) || !Chance(_rules[i].Rule.Share, random))
                    continue;
                _rules[i] = _rules[i].Inject();
                return _rules[i].Rule;
            }
        }

        return Chance(StandingShare(kind, names), random) ? new FaultRule { Kind = kind } : null;
    }

    /// <summary>The faults that have an option of their own.</summary>
    private double StandingShare(FaultKind kind, string[] names) => kind switch
    {
        FaultKind.WebhookDoubled => _options.DuplicatedWebhooks,
        FaultKind.WebhookOvertaken when names.Contains("event", StringComparer.Ordinal) => _options.DelayedEvents,
        FaultKind.EventsOvertakeCreation => _options.EventsOvertakeCreation ? 1 : 0,
        _ => 0,
    };
}
