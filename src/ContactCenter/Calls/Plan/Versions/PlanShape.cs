namespace ContactCenter.Calls.Plan.Versions;

/// <summary>What stands at a key of the plan, so that settings, which are all texts, become JSON of the right types.</summary>
internal enum PlanKind
{
    /// <summary>A key that no plan has: kept as it is, so that whoever reads the plan refuses it.</summary>
    Unknown,
    Text,
    Number,
    Flag,

    /// <summary>A text that may have translations.</summary>
    Prompt,

    /// <summary>A list, changed as a whole.</summary>
    List,

    /// <summary>Entries with names that people choose.</summary>
    Map,

    /// <summary>A section with keys of its own.</summary>
    Section,

    /// <summary>Whom to ring: changed as a whole, because exactly one kind is given.</summary>
    Endpoint,
}

/// <summary>The kind of a key, and of what is below it.</summary>
internal sealed class PlanShape
{
    public static readonly PlanShape Unknown = new(PlanKind.Unknown);
    public static readonly PlanShape Text = new(PlanKind.Text);
    public static readonly PlanShape Number = new(PlanKind.Number);
    public static readonly PlanShape Flag = new(PlanKind.Flag);
    public static readonly PlanShape Said = new(PlanKind.Prompt);
    public static readonly PlanShape OneEndpoint = new(PlanKind.Endpoint);
    public static readonly PlanShape Texts = List(Text);

    private readonly OrderedDictionary<string, PlanShape> _keys = new(StringComparer.OrdinalIgnoreCase);

    private PlanShape(PlanKind kind, PlanShape? of = null) => (Kind, Of) = (kind, of);

    public PlanKind Kind { get; }

    /// <summary>What each entry of a list or map is.</summary>
    public PlanShape? Of { get; }

    /// <summary>The keys of a section, in their order.</summary>
    public IEnumerable<KeyValuePair<string, PlanShape>> Keys => _keys;

    /// <summary>Whether an entry says something by being there, with nothing in it.</summary>
    public bool IsNamedSection => Kind == PlanKind.Map && Of is { Kind: PlanKind.Section };

    public static PlanShape List(PlanShape of) => new(PlanKind.List, of);

    public static PlanShape Map(PlanShape of) => new(PlanKind.Map, of);

    public static PlanShape Section(params IReadOnlyList<(string Key, PlanShape Shape)> keys) => new PlanShape(PlanKind.Section).With(keys);

    /// <summary>Adds keys; a target may lead to another within itself.</summary>
    public PlanShape With(params IReadOnlyList<(string Key, PlanShape Shape)> keys)
    {
        foreach (var (key, shape) in keys)
            _keys.Add(key, shape);
        return this;
    }

    /// <summary>The key as it is written, in whatever case it was given, and what stands there.</summary>
    public (string Name, PlanShape Shape) At(string key)
    {
        if (Kind == PlanKind.Section && _keys.IndexOf(key) is >= 0 and var place)
            return (_keys.GetAt(place).Key, _keys.GetAt(place).Value);
        return (key, Kind == PlanKind.Map ? Of! : Unknown);
    }

    /// <summary>The place of a key among the others; unknown ones come last.</summary>
    public int PlaceOf(string key) => _keys.IndexOf(key) is >= 0 and var place ? place : int.MaxValue;
}
