namespace ContactCenter.Domain.Plan;

/// <summary>What may have been set by the time a caller gets to a place of the plan, by whatever way.</summary>
internal sealed class PlanWays
{
    private readonly CallPlan _plan;
    private readonly Dictionary<string, PromptNames> _at = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _before = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasGrown;

    private PlanWays(CallPlan plan) => _plan = plan;

    /// <summary>At any place.</summary>
    public PromptNames Anywhere => _at.Values.Aggregate(PromptNames.OfCalls, (all, names) => all.Or(names));

    public static PlanWays Of(CallPlan plan)
    {
        var ways = new PlanWays(plan);
        do
        {
            ways._hasGrown = false;
            foreach (var first in plan.Ivr.NumberMenus.Values.Append(plan.Ivr.FirstMenu))
                ways.Come(KeyOf(first), PromptNames.OfCalls);
            foreach (var menu in plan.Ivr.Menus.Values.Where(menu => ways._at.ContainsKey(KeyOf(menu))))
                ways.GoOn(menu);
        }
        while (ways._hasGrown);
        return ways;
    }

    /// <summary>The key of the menu's section.</summary>
    public static string KeyOf(MenuModel menu) => $"Ivr:Menus:{menu.Name}";

    /// <summary>The key of the department's section.</summary>
    public static string KeyOf(DepartmentModel department) => $"Departments:{department.Name}";

    /// <summary>What may be set at that place: the section of a menu, of a department, of what leads somewhere.</summary>
    public PromptNames At(string key) => _at.GetValueOrDefault(key, PromptNames.OfCalls);

    private void GoOn(MenuModel menu)
    {
        var key = KeyOf(menu);
        foreach (var option in menu.Options)
        {
            var chosen = option.Attributes.Aggregate(At(key), (all, set) => all.With(set.Key, CallVariables.Spoken(set.Value)));
            Follow(menu, $"{key}:Options:{option.Name}", option.Target, chosen);
        }

        Follow(menu, $"{key}:WayOut", menu.WayOut, At(key).Or(At($"{key}:WayOut")));
    }

    private void Follow(MenuModel menu, string key, MenuTarget target, PromptNames names)
    {
        Come(key, names);
        switch (target)
        {
            case MenuTarget.Department department:
                Come(KeyOf(_plan.Department(department.Name)), names);
                break;
            case MenuTarget.Message message:
                Come(KeyOf(_plan.Department(message.Name)), names);
                break;
            case MenuTarget.Menu next when _plan.Ivr.Menus.TryGetValue(next.Name, out var known):
                Come(KeyOf(known), names);
                Before(known).Add(menu.Name);
                break;
            case MenuTarget.Back when Before(menu) is { Count: > 0 } before:
                foreach (var name in before)
                    Come(KeyOf(_plan.Ivr.Menus[name]), names);
                break;
            case MenuTarget.Say or MenuTarget.Repeat or MenuTarget.Back:
                Come(KeyOf(menu), names);
                break;
            case MenuTarget.Ncco { Model: var ncco }:
                Come($"{key}:Ncco:Wait", names);
                Follow(menu, $"{key}:Ncco:Then", ncco.Then ?? new MenuTarget.Repeat(), names);
                break;
            case MenuTarget.Collect { Model: var collect }:
                Follow(menu, key, collect, names);
                break;
        }
    }

    private void Follow(MenuModel menu, string key, CollectModel collect, PromptNames names)
    {
        var collected = names.With(collect.Attribute, new PromptValue(new string('0', collect.MaxDigits)));
        var answered = collect.Question is null ? collected : collected.WithVariables();
        Come($"{key}:Collect:Wait", collected);
        for (var i = 0; i < collect.Next.Length; i++)
            Follow(menu, $"{key}:Collect:Next:{i}", collect.Next[i].Target, answered);
        if (collect.Failed is { } failed)
            Follow(menu, $"{key}:Collect:Failed", failed, collected);
        else
            Come($"{KeyOf(menu)}:WayOut", collected);
    }

    private void Come(string key, PromptNames names)
    {
        var known = _at.GetValueOrDefault(key);
        var all = known?.Or(names) ?? names;
        if (ReferenceEquals(known, all))
            return;
        _at[key] = all;
        _hasGrown = true;
    }

    private HashSet<string> Before(MenuModel menu)
    {
        if (!_before.TryGetValue(menu.Name, out var before))
            _before.Add(menu.Name, before = new(StringComparer.OrdinalIgnoreCase));
        return before;
    }
}
