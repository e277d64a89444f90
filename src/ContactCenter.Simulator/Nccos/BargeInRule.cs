namespace ContactCenter.Simulator.Nccos;

/// <summary>A talk or stream that can be interrupted must lead to an <c>input</c>: only more of its own kind may come between.</summary>
internal static class BargeInRule
{
    public static void Check(IReadOnlyList<NccoAction> actions, List<NccoFault> faults)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            if (actions[i] is not (TalkAction { BargeIn: true } or StreamAction { BargeIn: true }))
                continue;
            var own = actions[i].GetType();
            if (actions.Skip(i + 1).FirstOrDefault(next => next.GetType() != own) is not InputAction)
                faults.Add(new NccoFault($"[{i}].{actions[i].Name}.bargeIn", $"needs an input as the next action that is not a {actions[i].Name}"));
        }
    }
}
