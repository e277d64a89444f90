using ContactCenter.Domain.Calls;

namespace ContactCenter.Domain.Plan;

/// <summary>The attributes that a call may have, by whatever way it goes.</summary>
public static class PlanAttributes
{
    /// <returns>Whether something sets the attribute of that name: a choice, what is collected, a service, or who calls.</returns>
    public static Func<string, bool> SetBy(IvrModel ivr)
    {
        var options = ivr.Menus.Values.SelectMany(menu => menu.Options).ToList();
        var collects = options.SelectMany(option => option.Target.WithAllWithin()).OfType<MenuTarget.Collect>().Select(target => target.Model).ToList();
        var names = options.SelectMany(option => option.Attributes.Keys)
            .Concat(collects.Select(collect => collect.Attribute))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var asksServices = collects.Exists(collect => collect.Question is not null);
        return name => names.Contains(name) || IncomingAttributes.Is(name) || (asksServices && CallVariables.IsName(name));
    }
}
