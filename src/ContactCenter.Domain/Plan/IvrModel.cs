namespace ContactCenter.Domain.Plan;

/// <summary>The menus, which one a number begins with, and who the known callers are.</summary>
/// <param name="FirstMenu">The menu of a number that has none of its own.</param>
/// <param name="NumberMenus">Dialled number (digits) to its first menu.</param>
/// <param name="CallerNames">Caller's number (digits) to the name to greet them by.</param>
public sealed record IvrModel(
    ImmutableDictionary<string, MenuModel> Menus,
    MenuModel FirstMenu,
    ImmutableDictionary<string, MenuModel> NumberMenus,
    ImmutableDictionary<string, string> CallerNames)
{
    /// <summary>That of the menus which have none of their own; BCP-47.</summary>
    public required string Language { get; init; }

    /// <summary>How often a caller is led to a menu before the way out of the one at hand; the greeting is the first time. 1 and up.</summary>
    public required int MostSteps { get; init; }

    /// <summary>The digits that callers may be asked for outside a conversation, by name in whatever case.</summary>
    public ImmutableDictionary<string, SensitiveModel> Sensitive { get; init; } =
        ImmutableDictionary.Create<string, SensitiveModel>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a known caller; <c>null</c> for everybody else.</summary>
    public string? NameOf(string caller) =>
        PhoneNumber.TryParse(caller, out var number) ? CallerNames.GetValueOrDefault(number.Value) : null;

    /// <summary>The menu of that name; where the settings do not have it any more, the one that the number begins with.</summary>
    public MenuModel Menu(string name, string number) => Menus.GetValueOrDefault(name) ?? MenuFor(number);

    /// <summary>What is collected at that path; <c>null</c>: the settings do not have it any more.</summary>
    public CollectModel? Collect(string path) => Targets.OfType<MenuTarget.Collect>().FirstOrDefault(target => target.Model.Path == path)?.Model;

    /// <summary>What a service is asked at that path; <c>null</c>: nothing, or the settings do not have it any more.</summary>
    public ServiceCall? Question(string path) => Collect(path)?.Question ?? Ncco(path)?.Question;

    /// <summary>The NCCO that a service writes at that path; <c>null</c>: none, or the settings do not have it any more.</summary>
    public NccoModel? Ncco(string path) => Targets.OfType<MenuTarget.Ncco>().FirstOrDefault(target => target.Model.Path == path)?.Model;

    /// <summary>Whether it somewhere decides where a caller goes that the attribute is that value.</summary>
    public bool Compares(string attribute, string value) => Targets.OfType<MenuTarget.Collect>().SelectMany(target => target.Model.Next).Any(next =>
        string.Equals(next.When, attribute, StringComparison.OrdinalIgnoreCase) && string.Equals(next.Is, value, StringComparison.OrdinalIgnoreCase));

    /// <summary>All that choices lead to.</summary>
    private IEnumerable<MenuTarget> Targets =>
        Menus.Values.SelectMany(menu => menu.Options.Select(option => option.Target).Append(menu.WayOut)).SelectMany(target => target.WithAllWithin());

    public MenuModel MenuFor(string number) =>
        PhoneNumber.TryParse(number, out var digits) ? NumberMenus.GetValueOrDefault(digits.Value, FirstMenu) : FirstMenu;
}
