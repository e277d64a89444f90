using System.Globalization;
using ContactCenter.Access.Sessions;

namespace ContactCenter.Tests.Access;

/// <summary>How often passwords may be tried, whatever strangers do meanwhile.</summary>
public sealed class SignInLimitTests
{
    private const string Address = "192.0.2.1";

    private readonly TestClock _clock = new();
    private readonly SignInLimit _limit;

    public SignInLimitTests() => _limit = new(_clock);

    [Fact]
    public void A_lock_stays_however_many_other_names_are_tried()
    {
        Fail("anna", 5);

        for (var i = 0; i < 30_000; i++)
            _limit.Failed(string.Create(CultureInfo.InvariantCulture, $"nobody-{i}"), "192.0.2.2");

        _limit.Wait("anna", Address).Should().Be(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void An_account_that_was_tried_from_many_addresses_stays_slow_however_many_other_names_are_tried()
    {
        for (var i = 0; i < 20; i++)
            _limit.Failed("anna", string.Create(CultureInfo.InvariantCulture, $"192.0.2.{i}"));

        for (var i = 0; i < 30_000; i++)
            _limit.Failed(string.Create(CultureInfo.InvariantCulture, $"nobody-{i}"), "198.51.100.1");

        _limit.Wait("anna", Address).Should().Be(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Names_that_are_too_long_to_be_anybodys_are_not_kept()
    {
        var name = new string('a', 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 5; i++)
            _limit.Failed(name, Address);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(100_000);
        _limit.Wait(name, Address).Should().NotBeNull("they count all the same");
    }

    [Fact]
    public void A_lock_ends_after_five_minutes_and_with_the_right_password()
    {
        Fail("anna", 5);
        _limit.Wait("ANNA", Address).Should().NotBeNull();
        _limit.Wait("anna", "192.0.2.9").Should().BeNull();

        _clock.Advance(TimeSpan.FromMinutes(5));
        _limit.Wait("anna", Address).Should().BeNull();
        Fail("anna", 4);
        _limit.Wait("anna", Address).Should().BeNull("the count begins anew");
        Fail("anna", 1);
        _limit.Wait("anna", Address).Should().NotBeNull();
        _limit.Succeeded("anna", Address);
        _limit.Wait("anna", Address).Should().BeNull();
    }

    private void Fail(string account, int times)
    {
        for (var i = 0; i < times; i++)
            _limit.Failed(account, Address);
    }
}
