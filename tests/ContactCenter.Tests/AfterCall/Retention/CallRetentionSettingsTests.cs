using ContactCenter.AfterCall.Retention;
using ContactCenter.Tests.Settings;

namespace ContactCenter.Tests.AfterCall.Retention;

/// <summary>How long something is kept, by kind and department.</summary>
public sealed class CallRetentionSettingsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Sales", 10)]
    [InlineData("SALES", 10)]
    [InlineData("Support", 60)]
    [InlineData("Closed", 60)]
    [InlineData(null, 60)]
    public void A_department_that_says_nothing_has_the_usual_times(string? department, int days)
    {
        var settings = Read(("Retention:SoundDays", "60"), ("Departments:Sales:Retention:SoundDays", "10"));

        settings.IsTooOld(times => times.Sound, department, Now.AddDays(-days), Now).Should().BeFalse();
        settings.IsTooOld(times => times.Sound, department, Now.AddDays(-days).AddTicks(-1), Now).Should().BeTrue();
        settings.Shortest(times => times.Sound).Should().Be(TimeSpan.FromDays(10));
    }

    [Fact]
    public void Nothing_that_is_kept_for_ever_is_too_old_and_each_start_tells_of_it()
    {
        var settings = Read(("Retention:SoundDays", "0"), ("Departments:Sales:Retention:CallDays", "0"));

        settings.IsTooOld(times => times.Sound, "Sales", DateTimeOffset.MinValue, Now).Should().BeFalse();
        settings.Shortest(times => times.Sound).Should().BeNull();
        settings.Shortest(times => times.Calls).Should().Be(TimeSpan.FromDays(730));
        new RetentionStartLines(settings).Tell(new("http://localhost/")).Select(line => line.Text).Should().Equal(
            "The sound of recordings is kept for ever (Retention:SoundDays is 0)",
            "Calls are kept for ever in one department (Departments:Sales:Retention:CallDays is 0)");
    }

    private static CallRetentionSettings Read(params (string Key, string? Value)[] settings) =>
        ContactCenterApp.ReadSettings(Configuration.Of(settings)).Get<CallRetentionSettings>();
}
