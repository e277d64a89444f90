using ContactCenter.Access.Users;
using ContactCenter.Domain.Calls.Steps.Menu;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>Who still points to a department or menu that another plan would not have any more.</summary>
internal sealed class PlanUses(ICallStore calls, DepartmentGrants grants, PlanSource plans)
{
    private const string Departments = "Departments";
    private const string Menus = "Ivr:Menus";

    public IReadOnlyList<PlanUseResource> WithoutIn(PlanDocument document)
    {
        var live = calls.Unsettled();
        var current = plans.Current;
        var departments = Missing(Departments, current.Departments.Keys, document).Select(name => new PlanUseResource(
            $"{Departments}:{name}", live.Count(call => Is(call.Department, name)), grants.NamesOf(name)));
        var menus = Missing(Menus, current.Ivr.Menus.Keys, document).Select(name => new PlanUseResource(
            $"{Menus}:{name}", live.Count(call => call.Placement.State is InMenu menu && Is(menu.Menu, name)), []));
        return [.. departments, .. menus];
    }

    private static IEnumerable<string> Missing(string section, IEnumerable<string> names, PlanDocument document) => names
        .Where(name => !document.Fields.Keys.Any(path => IsIn(path, $"{section}:{name}")))
        .Order(StringComparer.OrdinalIgnoreCase);

    private static bool IsIn(string path, string section) =>
        path.StartsWith(section, StringComparison.OrdinalIgnoreCase) && (path.Length == section.Length || path[section.Length] == ':');

    private static bool Is(string? name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
