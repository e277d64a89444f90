using ContactCenter.Calls.Plan;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Calls.Effects;

/// <summary>An agent's leg that cannot even be asked for is told to the call at once: the next endpoint rings.</summary>
public sealed class UnbuiltRequestTests
{
    /// <summary>What the plan's check would have refused, or a fault of ours.</summary>
    public static TheoryData<string, Func<DepartmentModel, DepartmentModel>> Faults => new()
    {
        { "an address that is none", sales => First(sales, new DepartmentEndpoint.Sip("no address")) },
        { "an unforeseen exception", sales => First(sales, new DepartmentEndpoint.Sip("sip:ada@example.com")) with { SipHeaders = null! } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_next_endpoint_rings(string what, Func<DepartmentModel, DepartmentModel> change)
    {
        await using var fake = new FakeWebhooks();
        var source = fake.Services.GetRequiredService<PlanSource>();
        var plan = source.Current;
        source.Publish(plan with { Number = plan.Number + 1, Departments = plan.Departments.SetItem("Sales", change(plan.Departments["Sales"])) });

        await CardTests.CallAsync(fake);

        fake.Logs.Clear();
        fake.Calls.Creations.Should().ContainSingle("of {0} nothing can be asked", what).Which.EventUrl.Query.Should().EndWith("agent=2");
    }

    private static DepartmentModel First(DepartmentModel department, DepartmentEndpoint endpoint) =>
        department with { Endpoints = [endpoint, .. department.Endpoints] };
}
