using System.Globalization;
using ContactCenter.Tests.Settings;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Departments;

/// <summary>Hours as people write them.</summary>
public sealed class HoursSettingsTests
{
    [Theory]
    [InlineData("00:00-24:00", "2026-01-05T00:00:00Z", true)]
    [InlineData("00:00-24:00", "2026-01-05T23:59:59Z", true)]
    [InlineData("00:00-24:00", "2026-01-06T00:00:00Z", false)]
    [InlineData("0:00-24:00", "2026-01-05T00:00:00Z", true)]
    [InlineData("9:00 - 17:30", "2026-01-05T09:00:00Z", true)]
    [InlineData("9:00 - 17:30", "2026-01-05T17:30:00Z", false)]
    [InlineData("09:00–12:00, 22:00–24:00", "2026-01-05T23:00:00Z", true)]
    [InlineData("09:00–12:00, 22:00–24:00", "2026-01-05T13:00:00Z", false)]
    public void A_day_is_open(string monday, string instant, bool isOpen) =>
        Hours(("Hours:Office:Monday", monday)).IsOpenAt(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).Should().Be(isOpen);

    [Theory]
    [InlineData("24:00-24:00")]
    [InlineData("24:00-01:00")]
    [InlineData("10:00-10:00")]
    [InlineData("09:00-24:01")]
    [InlineData("09:00-25:00")]
    [InlineData("09:00")]
    [InlineData("09:00-12:00-13:00")]
    public void A_span_that_is_none_is_named_at_start(string monday) =>
        FaultsOf(("Hours:Office:Monday", monday)).Should().Equal("Hours:Office:Monday");

    [Theory]
    [InlineData("Europe/Berlin", "W. Europe Standard Time")]
    [InlineData("Europe/London", "GMT Standard Time")]
    [InlineData("America/New_York", "Eastern Standard Time")]
    [InlineData("Asia/Tokyo", "Tokyo Standard Time")]
    [InlineData("UTC", "Etc/UTC")]
    public void The_names_of_both_worlds_mean_the_same_zone(string iana, string windows)
    {
        var (one, other) = (Zone(iana), Zone(windows));

        for (var instant = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero); instant.Year == 2026; instant = instant.AddHours(6))
            other.GetUtcOffset(instant).Should().Be(one.GetUtcOffset(instant));

        static TimeZoneInfo Zone(string name) => Hours(("Hours:Office:TimeZone", name)).Zone;
    }

    private static HoursModel Hours(params (string Key, string? Value)[] settings) =>
        ContactCenterApp.ReadSettings(Configuration.Of([("Departments:Sales:Hours", "Office"), .. settings])).Get<CallPlan>().Department("Sales").Hours;
}
