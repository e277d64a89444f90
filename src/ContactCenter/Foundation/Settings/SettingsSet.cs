namespace ContactCenter.Foundation.Settings;

/// <summary>The settings of all features, read once and checked together, so that the operator sees all faults at once.</summary>
public sealed class SettingsSet
{
    private readonly Dictionary<Type, SettingsPart> _parts;
    private readonly Dictionary<Type, object> _values = [];
    private readonly SettingsSource _source;

    /// <exception cref="SettingsException">Something is wrong; it lists everything that is.</exception>
    internal SettingsSet(IConfiguration configuration, IEnumerable<SettingsPart> parts)
    {
        _parts = parts.ToDictionary(part => part.Type);
        _source = new(configuration, this);
        var sections = _parts.Values.SelectMany(part => part.Sections).Distinct(StringComparer.Ordinal);
        SettingsFiles.RefuseUnknownSections(configuration, [.. sections], _source.Faults);
        foreach (var part in _parts.Values)
            ValueOf(part);
        _source.RefuseUnknownKeys();
        if (_source.AllFaults.Count > 0)
            throw new SettingsException(_source.AllFaults);
    }

    /// <summary>What is allowed but should not stay so.</summary>
    public IReadOnlyList<string> Warnings => _source.AllWarnings;

    /// <summary>The settings of each feature.</summary>
    public IReadOnlyCollection<object> Values => _values.Values;

    public T Get<T>()
        where T : class =>
        (T)ValueOf(_parts[typeof(T)]);

    private object ValueOf(SettingsPart part) => _values.TryGetValue(part.Type, out var value) ? value : _values[part.Type] = part.Read(_source);
}
