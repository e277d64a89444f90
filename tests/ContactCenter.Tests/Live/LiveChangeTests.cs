using System.Text;
using ContactCenter.Web.Live;

namespace ContactCenter.Tests.Live;

/// <summary>What a change is for whoever looks at one department.</summary>
public sealed class LiveChangeTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Support", null, "put")]
    [InlineData("Support", "Support", "put")]
    [InlineData("Support", "SUPPORT", "put")]
    [InlineData("Support", "Sales", "del")]
    [InlineData("Support", "Billing", null)]
    [InlineData(null, "Sales", "del")]
    [InlineData(null, "Billing", null)]
    [InlineData("gone", null, "del")]
    [InlineData("gone", "sales", "del")]
    [InlineData("gone", "Billing", null)]
    public void A_record_that_left_a_department_is_gone_for_who_looks_at_that(string? now, string? asked, string? operation)
    {
        var record = now == "gone" ? null : new LiveRecord("call", 3, _ => "{}"u8.ToArray()) { Department = now };
        var change = new LiveChange("mark.7", 7, "calls", "call", 3, At) { Record = record, Departments = ["Sales", "Support"] };

        var made = change.EventFor(new(asked, MaySteer: false));

        if (operation is null)
            made.Should().BeNull();
        else
            Encoding.UTF8.GetString(made!).Should().StartWith("id: mark.7\nevent: change\ndata: {").And.Contain($"\"op\":\"{operation}\"").And.EndWith("}\n\n");
    }

    [Fact]
    public void It_is_made_once_for_all_who_look_the_same_way()
    {
        var made = 0;
        var record = new LiveRecord("call", 3, _ => Encoding.ASCII.GetBytes($$"""{"made":{{++made}}}""")) { Department = "Sales" };
        var change = new LiveChange("mark.7", 7, "calls", "call", 3, At) { Record = record, Departments = ["Sales"] };
        made.Should().Be(0, "nobody has asked");

        change.EventFor(default).Should().BeSameAs(change.EventFor(new("Sales", MaySteer: false)));
        made.Should().Be(1);
        change.EventFor(new(null, MaySteer: true)).Should().BeSameAs(change.EventFor(new("Sales", MaySteer: true)));
        made.Should().Be(2, "who may steer calls is told something else");
    }
}
