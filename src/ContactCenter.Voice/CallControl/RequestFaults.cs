namespace ContactCenter.Voice.CallControl;

/// <summary>Gathers what is wrong with a request.</summary>
internal sealed class RequestFaults : IFaultSink
{
    private readonly List<RequestFault> _faults = [];

    public static IReadOnlyList<RequestFault> Of(Action<OptionRules> check)
    {
        var faults = new RequestFaults();
        check(new OptionRules(faults));
        return faults._faults;
    }

    public void Add(string option, string? value, string allowed) => _faults.Add(new(option, value, allowed));
}
