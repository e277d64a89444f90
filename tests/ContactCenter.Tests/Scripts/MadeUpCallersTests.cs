using ContactCenter.Demo;
using ContactCenter.Tests.Settings;

namespace ContactCenter.Tests.Scripts;

/// <summary>Callers who are made up for a first look, as scripts of the simulator.</summary>
public sealed class MadeUpCallersTests
{
    private const string Number = "442079460000";

    [Fact]
    public void Ten_call_by_the_plan_in_force_and_no_two_at_once_need_the_same_phone()
    {
        var sequences = MadeUpCallers.Of(PlanOf(), Number);

        sequences.SelectMany(sequence => sequence).Select(script => script.Phones["caller"]).Should().HaveCount(10).And.OnlyHaveUniqueItems()
            .And.AllSatisfy(caller => caller.Should().StartWith("app:made-up-"));
        sequences.Select(sequence => sequence.SelectMany(script => script.Phones.Values).Distinct(StringComparer.Ordinal)).SelectMany(phones => phones)
            .Should().OnlyHaveUniqueItems();
        sequences.Should().HaveCount(3);
    }

    [Fact]
    public void With_one_phone_for_all_departments_they_take_turns()
    {
        var sequences = MadeUpCallers.Of(PlanOf(("Departments:Support:Endpoint:Number", "447700900101")), Number);

        sequences.Select(sequence => sequence.Length).Should().Equal(8, 2);
    }

    [Fact]
    public void Nobody_calls_where_no_key_leads_to_a_phone() =>
        MadeUpCallers.Of(
            PlanOf(("Departments:Sales:Endpoint:Uri", "sip:sales@example.com"), ("Departments:Support:Endpoint:Uri", "sip:support@example.com")),
            Number).Should().BeEmpty();

    private static CallPlan PlanOf(params (string Key, string? Value)[] settings) =>
        ContactCenterApp.ReadSettings(Configuration.Of(settings)).Get<CallPlan>();
}
