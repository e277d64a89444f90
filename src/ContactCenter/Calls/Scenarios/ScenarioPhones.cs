using System.Globalization;

namespace ContactCenter.Calls.Scenarios;

/// <summary>The phones of a script: the caller, and the agents in the order in which they were rung.</summary>
internal sealed class ScenarioPhones
{
    public const string Caller = "caller";

    /// <summary>Of the numbers that are kept for films, so nobody has it.</summary>
    private const long FirstMadeUp = 447_700_900_900;

    private readonly List<(string Name, string Address)> _all = [];

    /// <param name="isReal">Whether the caller has their own number.</param>
    public ScenarioPhones(CallSession call, bool isReal)
    {
        foreach (var address in call.Legs.Select(leg => AddressOf(leg.Endpoint)).Distinct(StringComparer.Ordinal))
            _all.Add((string.Create(CultureInfo.InvariantCulture, $"agent{_all.Count + 1}"), address));
        _all.Insert(0, (Caller, isReal ? AddressOf(call.Caller.Address) : MadeUp()));
    }

    public IReadOnlyList<(string Name, string Address)> All => _all;

    public string CallerAddress => _all[0].Address;

    public string NameOf(CallLeg leg) => _all.First(phone => phone.Address == AddressOf(leg.Endpoint) && phone.Name != Caller).Name;

    private string MadeUp()
    {
        var number = FirstMadeUp;
        while (_all.Exists(phone => phone.Address == number.ToString(CultureInfo.InvariantCulture)))
            number++;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static string AddressOf(string caller) =>
        PhoneNumber.TryParse(caller, out _) || caller.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? caller : "anonymous";

    private static string AddressOf(DepartmentEndpoint endpoint) => endpoint switch
    {
        DepartmentEndpoint.Vbc => $"vbc:{endpoint.Address}",
        DepartmentEndpoint.App => $"app:{endpoint.Address}",
        _ => endpoint.Address,
    };
}
