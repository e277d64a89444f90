namespace ContactCenter.Web.Live;

/// <summary>How many live calls there are, by department and state. Counted as calls come and go; nothing is gone through.</summary>
internal sealed class CallCounts
{
    /// <summary>A department that has had calls stays, with none.</summary>
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _departments = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, int> _all = new(StringComparer.Ordinal);

    public IEnumerable<string> Departments => _departments.Keys;

    public void Add(LiveCall call, int change)
    {
        Add(_all, call.State, change);
        if (call.Department is not { } department)
            return;
        if (!_departments.TryGetValue(department, out var states))
            _departments[department] = states = new(StringComparer.Ordinal);
        Add(states, call.State, change);
    }

    public void Clear()
    {
        _departments.Clear();
        _all.Clear();
    }

    /// <param name="department"><c>null</c>: all, also those of no department.</param>
    public int Count(string? department) => StatesOf(department)?.Values.Sum() ?? 0;

    /// <returns>A JSON object.</returns>
    public byte[] ToJson(string? department) => LiveJson.Object(json =>
    {
        if (department is not null)
            json.WriteString("department", department);
        json.WriteNumber("live", Count(department));
        json.WriteStartObject("states");
        foreach (var (state, count) in (StatesOf(department) ?? []).Where(state => state.Value != 0))
            json.WriteNumber(state, count);
        json.WriteEndObject();
    });

    private SortedDictionary<string, int>? StatesOf(string? department) => department is null ? _all : _departments.GetValueOrDefault(department);

    private static void Add(SortedDictionary<string, int> states, string state, int change) =>
        states[state] = states.GetValueOrDefault(state) + change;
}
