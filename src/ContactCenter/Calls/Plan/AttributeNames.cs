using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>The attributes of a call that its menus may set: by a choice, by what they collect, by what services tell.</summary>
internal sealed class AttributeNames
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private bool _asksServices;

    /// <param name="menus">Section <c>Ivr:Menus</c>.</param>
    public AttributeNames(SettingsReader menus)
    {
        foreach (var option in menus.Sections().SelectMany(menu => menu.Section("Options").Sections()))
        {
            _names.UnionWith(option.Map("Attributes").Keys);
            Add(option);
        }
    }

    public bool Contains(string name) => _names.Contains(name) || (_asksServices && CallVariables.IsName(name));

    private void Add(SettingsReader target)
    {
        if (target.Section("Ncco") is { Exists: true } ncco)
            Add(ncco.Section("Then"));
        var collect = target.Section("Collect");
        if (!collect.Exists)
            return;
        if (collect.Text("Attribute") is { } name)
            _names.Add(name);
        _asksServices |= collect.Text("Service") is not null;
        foreach (var further in collect.Section("Next").Sections().Append(collect.Section("Failed")))
            Add(further);
    }
}
