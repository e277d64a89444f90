using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>What callers hear inside and outside business hours. The world begins on a Monday at ten, UTC.</summary>
public sealed class HoursTests
{
    private static readonly (string, string)[] Office =
    [
        ("Departments:Sales:Hours", "Office"),
        ("Departments:Sales:ClosedMessage", "Sales is closed now."),
        ("Hours:Office:TimeZone", "Europe/London"),
        ("Hours:Office:Monday", "09:00-12:00, 13:00-17:30"),
        ("Hours:Office:Holidays:0", "2026-01-12"),
    ];

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(8, false)]
    [InlineData(24, false)]
    [InlineData(7 * 24, false)]
    [InlineData(14 * 24, true)]
    public async Task A_department_is_open_in_its_hours_and_closed_on_holidays(int hoursLater, bool isOpen)
    {
        await using var world = new ContactCenterWorld(With(Office));
        world.Clock.Advance(TimeSpan.FromHours(hoursLater));
        await world.ChooseAsync('1');
        if (isOpen)
        {
            await world.Sales.RingsAsync();
            return;
        }

        await world.Caller.HearsAsync("Sales is closed now");
        await world.Caller.EndsAsync();
        world.Sales.LastLeg.Should().BeNull();
    }

    [Fact]
    public async Task Another_department_is_not_closed_by_that()
    {
        await using var world = new ContactCenterWorld(With(Office));
        world.Clock.Advance(TimeSpan.FromHours(10));
        await world.ChooseAsync('2');
        await world.Support.RingsAsync();
    }

    [Fact]
    public async Task A_closed_department_takes_messages_if_it_says_so()
    {
        await using var world = new ContactCenterWorld(With([.. Office, ("Departments:Sales:WhenClosed", "Message")]));
        world.Clock.Advance(TimeSpan.FromHours(10));
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("Sales is closed now");
        await world.Caller.HearsAsync("leave your message after the tone");
        await world.Caller.HearsAsync("beep");
        await world.Caller.SayAsync("Please call me back tomorrow");
        await world.Caller.PressAsync('#');
        await world.Caller.HearsAsync("Thank you for your message");
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        var message = (await world.OnlyCallAsync()).GetProperty("messages").EnumerateArray().Should().ContainSingle().Subject;
        message.GetProperty("about").GetString().Should().Be("Sales");
        message.GetProperty("url").GetString().Should().StartWith("https://");
    }

    [Fact]
    public async Task Who_may_leave_a_message_is_not_told_goodbye_before()
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:Hours", "Never"), ("Departments:Sales:WhenClosed", "Message"), ("Hours:Never:TimeZone", "UTC")));
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("We are closed at the moment");
        await world.Caller.HearsAsync("beep");
        world.Caller.Heard.Should().NotContain(line => line.Text.Contains("Goodbye"));
    }
}
