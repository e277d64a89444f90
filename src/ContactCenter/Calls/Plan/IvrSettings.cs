using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads section <c>Ivr</c>.</summary>
internal static class IvrSettings
{
    /// <param name="services">The services that there are, each with whether digits may be sent there that are kept nowhere.</param>
    /// <param name="callers">See <see cref="ReadCallers"/>.</param>
    public static IvrModel Read(
        SettingsReader section, IReadOnlySet<string> departments, IReadOnlyDictionary<string, bool> services, ImmutableDictionary<string, string> callers)
    {
        var voice = VoiceStyle.Read(section, VoiceStyle.Default);
        var operatorDepartment = section.Text("Operator");
        if (operatorDepartment is not null && !departments.Contains(operatorDepartment))
            section.Fault("Operator", $"'{operatorDepartment}' is not a department; departments: {string.Join(", ", departments)}");

        var menuSections = section.Section("Menus").Sections();
        if (menuSections.Count == 0)
            section.Fault("Menus", "must hold at least one menu");
        var names = menuSections.Select(m => m.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var reader = new MenuSettings(voice, operatorDepartment, new(departments, names, NamesOf(services)));
        var menus = menuSections
            .Select(reader.Read)
            .ToImmutableDictionary(m => m.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var menu in menuSections.Where(menu => IsOnCircle(menus, menu.Name)))
            menu.Fault("WayOut:Menu", "goes round in a circle: a silent caller would hear menus without end");

        var first = section.Text("Menu", menuSections.Count > 0 ? menuSections[0].Name : "Main");
        var numbers = ByNumber(section.Section("Numbers"), ReadNumber);
        section.Section("Callers");
        section.Section("Http");
        var firstMenu = Find(section, "Menu", first);
        var mostSteps = section.Int("MostSteps", 100, 1, 1_000);
        var sensitive = SensitiveSettings.Read(section.Section("Sensitive"), services);
        section.RefuseUnknownKeys();
        return new(menus, firstMenu, numbers, callers) { Language = voice.Language, MostSteps = mostSteps, Sensitive = sensitive };

        MenuModel ReadNumber(SettingsReader number)
        {
            var menu = Find(number, "Menu", number.Text("Menu", first));
            number.RefuseUnknownKeys();
            return menu;
        }

        MenuModel Find(SettingsReader from, string key, string name)
        {
            if (menus.TryGetValue(name, out var menu))
                return menu;
            if (menus.Count > 0)
                from.Fault(key, $"'{name}' is not a menu; menus: {string.Join(", ", names.Order(StringComparer.Ordinal))}");
            return menus.Values.FirstOrDefault() ?? MenuSettings.Placeholder;
        }
    }

    /// <summary>Reads section <c>Ivr:Callers</c>: the caller's number (digits) to the name to greet them by.</summary>
    public static ImmutableDictionary<string, string> ReadCallers(SettingsReader section) => ByNumber(section, ReadCaller);

    private static HashSet<string> NamesOf(IReadOnlyDictionary<string, bool> services) => services.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether callers who fail again and again come back to where they began.</summary>
    private static bool IsOnCircle(ImmutableDictionary<string, MenuModel> menus, string name)
    {
        var at = name;
        for (var steps = 0; steps < menus.Count && menus.GetValueOrDefault(at)?.WayOut is MenuTarget.Menu next; steps++)
        {
            at = next.Name;
            if (string.Equals(at, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static ImmutableDictionary<string, T> ByNumber<T>(SettingsReader section, Func<SettingsReader, T> read)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var entry in section.Sections())
        {
            var digits = Digits(entry);
            if (!entries.TryAdd(digits, read(entry)))
                entry.Fault(null, $"is the number {digits}, which has an entry already");
        }

        return entries.ToImmutable();
    }

    private static string Digits(SettingsReader entry)
    {
        if (PhoneNumber.TryParse(entry.Name, out var number))
            return number.Value;
        entry.Fault(null, $"'{entry.Name}' must be a phone number in international form, 7 to 15 digits");
        return entry.Name;
    }

    private static string ReadCaller(SettingsReader caller)
    {
        var name = caller.Text("Name");
        if (name is null)
            caller.Fault("Name", "must be the name to greet the caller by");
        caller.RefuseUnknownKeys();
        return name ?? "";
    }
}
