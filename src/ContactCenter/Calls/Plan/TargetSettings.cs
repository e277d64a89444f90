using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads where a choice leads.</summary>
internal sealed class TargetSettings(IReadOnlySet<string> departments, IReadOnlySet<string> menus, IReadOnlySet<string> services)
{
    private const string Menus = "Ivr:Menus:";
    private const string Targets = "Department, Message, Menu, Say, Collect, Ncco, End";

    public MenuTarget Read(SettingsReader section, bool mayBeAbsent = false)
    {
        var department = section.Text("Department");
        var menu = section.Text("Menu");
        var message = section.Text("Message");
        var say = Prompt.Read(section, "Say");
        var end = Prompt.Read(section, "End");
        var digits = section.Section("Collect");
        var collect = digits.Exists ? new CollectSettings(this, services).Read(digits) : null;
        var remote = section.Section("Ncco");
        var ncco = remote.Exists ? new NccoSettings(this, services).Read(remote) : null;
        section.RefuseUnknownKeys();

        MenuTarget?[] targets =
        [
            department is null ? null : new MenuTarget.Department(department),
            message is null ? null : new MenuTarget.Message(message),
            menu is null ? null : new MenuTarget.Menu(menu),
            say is null ? null : new MenuTarget.Say(say),
            collect is null ? null : new MenuTarget.Collect(collect),
            ncco is null ? null : new MenuTarget.Ncco(ncco),
            end is null ? null : new MenuTarget.End(end),
        ];
        MenuTarget[] given = [.. targets.OfType<MenuTarget>()];
        if (given.Length > 1 || (given.Length == 0 && !mayBeAbsent))
            section.Fault(null, $"must lead to exactly one of {Targets}");
        CheckDepartment(section, "Department", department);
        CheckDepartment(section, "Message", message);
        if (menu is not null && !menus.Contains(menu))
            section.Fault("Menu", $"'{menu}' is not a menu; menus: {string.Join(", ", menus.Order(StringComparer.Ordinal))}");

        return given is [var first, ..] ? first : new MenuTarget.End(null);
    }

    /// <summary>Where the section stands below <c>Ivr:Menus</c>.</summary>
    public static string PathOf(SettingsReader section) =>
        section.Path.StartsWith(Menus, StringComparison.OrdinalIgnoreCase) ? section.Path[Menus.Length..] : section.Path;

    private void CheckDepartment(SettingsReader section, string key, string? name)
    {
        if (name is not null && !departments.Contains(name))
            section.Fault(key, $"'{name}' is not a department; departments: {string.Join(", ", departments)}");
    }
}
