namespace ContactCenter.Foundation.Settings;

/// <summary>What features read their settings from.</summary>
public sealed class SettingsSource
{
    private readonly Dictionary<string, SettingsReader> _shared = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SettingsFault> _faults = [];
    private readonly List<string> _warnings = [];
    private readonly SettingsSet _all;

    internal SettingsSource(IConfiguration configuration, SettingsSet all) => (Configuration, _all) = (configuration, all);

    public IConfiguration Configuration { get; }

    /// <summary>What stops the start.</summary>
    public ICollection<SettingsFault> Faults => _faults;

    /// <summary>What is allowed but should not stay so.</summary>
    public ICollection<string> Warnings => _warnings;

    internal IReadOnlyList<SettingsFault> AllFaults => _faults;

    internal IReadOnlyList<string> AllWarnings => _warnings;

    /// <summary>A section that only one feature reads, which refuses its unknown keys.</summary>
    public SettingsReader Section(string name) => new(Configuration.GetSection(name), _faults);

    /// <summary>A section that several features read; its unknown keys are refused when all of them have.</summary>
    public SettingsReader SharedSection(string name) => _shared.TryGetValue(name, out var reader) ? reader : _shared[name] = Section(name);

    /// <summary>The settings of a feature below, on which some of this one's depend.</summary>
    public T Get<T>()
        where T : class =>
        _all.Get<T>();

    internal void RefuseUnknownKeys()
    {
        foreach (var reader in _shared.Values)
            reader.RefuseUnknownKeys();
    }
}
