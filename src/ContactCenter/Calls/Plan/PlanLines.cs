using ContactCenter.Platform.Simulation;

namespace ContactCenter.Calls.Plan;

/// <summary>The numbers that the plan has menus for, and the phones that its departments ring.</summary>
internal sealed class PlanLines(PlanSource plans) : ISimulatedLines
{
    public IReadOnlyList<string> Numbers => [.. plans.Current.Ivr.NumberMenus.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Phones are named after departments, the second endpoint "Sales 2". One that serves several has all names.</summary>
    public IReadOnlyList<SimulatedLine> Phones => [.. plans.Current.Departments.Values
        .OrderBy(department => department.Name, StringComparer.Ordinal)
        .SelectMany(LinesOf)
        .GroupBy(line => line.Number, line => line.Name, StringComparer.Ordinal)
        .Select(line => new SimulatedLine(line.Key, string.Join(", ", line)))];

    public Action OnChanged
    {
        set => plans.OnPublished = value;
    }

    private static IEnumerable<SimulatedLine> LinesOf(DepartmentModel department) => department.Endpoints
        .Select((endpoint, index) => new SimulatedLine(AddressOf(endpoint), index == 0 ? department.Name : $"{department.Name} {index + 1}"));

    private static string AddressOf(DepartmentEndpoint endpoint) => endpoint switch
    {
        DepartmentEndpoint.App app => $"app:{app.Address}",
        DepartmentEndpoint.Vbc vbc => $"vbc:{vbc.Address}",
        _ => endpoint.Address,
    };
}
