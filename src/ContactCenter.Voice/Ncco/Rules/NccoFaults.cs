namespace ContactCenter.Voice;

/// <summary>Gathers what is wrong with the actions of an NCCO, one action after the other.</summary>
internal sealed class NccoFaults : IFaultSink
{
    private List<NccoFault>? _faults;
    private int _index;
    private string _action = "";

    /// <summary>All faults of the actions, in their order.</summary>
    public static IReadOnlyList<NccoFault> Of(Ncco ncco)
    {
        var faults = new NccoFaults();
        for (var i = 0; i < ncco.Count; i++)
        {
            var action = ncco[i];
            (faults._index, faults._action) = (i, action.Name);
            var rules = new OptionRules(faults);
            action.Check(rules);
            BargeInRule.Check(ncco, i, rules);
        }

        return faults._faults is { } found ? found : [];
    }

    public void Add(string option, string? value, string allowed) =>
        (_faults ??= []).Add(new NccoFault(_index, _action, option, value, allowed));
}
