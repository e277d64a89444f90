using System.Collections.Immutable;

namespace ContactCenter.Domain.Tests.Plan;

public sealed class HoursModelTests
{
    private static readonly HoursModel London = Office("Europe/London");

    [Theory]
    [InlineData("2026-01-05T09:00:00Z", true)]
    [InlineData("2026-01-05T08:59:59Z", false)]
    [InlineData("2026-01-05T12:29:59Z", true)]
    [InlineData("2026-01-05T12:30:00Z", false)]
    [InlineData("2026-01-05T13:30:00Z", true)]
    [InlineData("2026-01-05T17:00:00Z", false)]
    [InlineData("2026-01-06T10:00:00Z", false)]
    public void It_is_open_from_the_first_instant_of_a_span_to_its_last(string instant, bool isOpen) =>
        London.IsOpenAt(At(instant)).Should().Be(isOpen);

    [Theory]
    [InlineData("2026-03-23T08:59:59Z", false)]
    [InlineData("2026-03-23T09:00:00Z", true)]
    [InlineData("2026-03-30T07:59:59Z", false)]
    [InlineData("2026-03-30T08:00:00Z", true)]
    [InlineData("2026-10-26T08:30:00Z", false)]
    [InlineData("2026-10-26T09:00:00Z", true)]
    public void Summer_time_moves_the_hours_with_the_people(string instant, bool isOpen) =>
        London.IsOpenAt(At(instant)).Should().Be(isOpen);

    [Fact]
    public void The_weekday_is_the_one_at_the_place()
    {
        // Sunday evening in London is Monday morning in Tokyo.
        Office("Asia/Tokyo").IsOpenAt(At("2026-01-05T00:00:00Z")).Should().BeTrue();
        Office("Asia/Tokyo").IsOpenAt(At("2026-01-05T15:00:00Z")).Should().BeFalse();
        Office("Asia/Tokyo").IsOpenAt(At("2026-01-04T00:30:00Z")).Should().BeFalse();
    }

    [Fact]
    public void A_holiday_is_the_local_date_and_closes_whatever_the_weekday()
    {
        var hours = Office("Asia/Tokyo") with { Holidays = [new DateOnly(2026, 1, 5)] };

        hours.IsOpenAt(At("2026-01-05T00:00:00Z")).Should().BeFalse();
        hours.IsOpenAt(At("2026-01-12T00:00:00Z")).Should().BeTrue();
    }

    [Fact]
    public void A_span_to_24_00_lasts_to_the_last_tick_of_the_day_and_no_longer()
    {
        var hours = new HoursModel(TimeZoneInfo.Utc, Monday(new OpenSpan(new(22, 0), TimeOnly.MaxValue)), []);

        hours.IsOpenAt(At("2026-01-05T23:59:59Z").AddTicks(TimeSpan.TicksPerSecond - 1)).Should().BeTrue();
        hours.IsOpenAt(At("2026-01-06T00:00:00Z")).Should().BeFalse();
        hours.IsOpenAt(At("2026-01-05T21:59:59Z")).Should().BeFalse();
    }

    [Fact]
    public void A_day_that_is_not_named_is_closed() =>
        new HoursModel(TimeZoneInfo.Utc, ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>>.Empty, []).IsOpenAt(At("2026-01-05T10:00:00Z")).Should()
            .BeFalse();

    [Fact]
    public void Always_is_every_day_and_every_tick()
    {
        for (var day = 0; day < 7; day++)
        {
            HoursModel.Always.IsOpenAt(At("2026-01-05T00:00:00Z").AddDays(day)).Should().BeTrue();
            HoursModel.Always.IsOpenAt(At("2026-01-05T00:00:00Z").AddDays(day).AddTicks(-1)).Should().BeTrue();
        }
    }

    private static HoursModel Office(string zone) => new(
        TimeZoneInfo.FindSystemTimeZoneById(zone),
        Monday(new OpenSpan(new(9, 0), new(12, 30)), new OpenSpan(new(13, 30), new(17, 0))),
        []);

    private static ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>> Monday(params OpenSpan[] spans) =>
        ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>>.Empty.Add(DayOfWeek.Monday, [.. spans]).Add(DayOfWeek.Tuesday, []);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
