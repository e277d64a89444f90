using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Voice.Tests;

public sealed class NccoProperties
{
    [Fact]
    public void Any_valid_NCCO_is_itself_again_after_a_journey_through_JSON() =>
        Holds(AnyNcco.Valid, ncco =>
        {
            ncco.Check().Should().BeEmpty();
            Ncco.Parse(ncco.ToUtf8Json()).Should().Equal(ncco);
            Ncco.Parse(ncco.ToString()).GetHashCode().Should().Be(ncco.GetHashCode());
            JsonSerializer.Deserialize<Ncco>(JsonSerializer.Serialize(ncco, JsonSerializerOptions.Web)).Should().Equal(ncco);
        });

    [Fact]
    public void Any_valid_NCCO_may_hold_every_action_with_every_option()
    {
        var made = AnyNcco.Valid.Sample(10, 1_000).SelectMany(ncco => ncco).ToLookup(action => action.GetType());

        typeof(NccoAction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(NccoAction)))
            .SelectMany(type => type.GetProperties(), (type, option) => (Type: type, Option: option))
            .Where(pair => made[pair.Type].All(action => pair.Option.GetValue(action) is null))
            .Select(pair => $"{pair.Type.Name}.{pair.Option.Name}").Should().BeEmpty();
    }

    [Fact]
    public void Any_valid_NCCO_keeps_its_faultless_state_and_its_JSON() =>
        Holds(AnyNcco.Valid, ncco =>
        {
            var read = Ncco.Parse(ncco.ToString());

            read.Check().Should().BeEmpty();
            read.ToString().Should().Be(ncco.ToString());
        });

    [Fact]
    public void Any_JSON_is_an_NCCO_or_a_JSON_fault() => ReadsOrRefuses(AnyJson.Value, times: 2000);

    [Fact]
    public void Any_damaged_NCCO_is_an_NCCO_or_a_JSON_fault() =>
        ReadsOrRefuses(from ncco in AnyNcco.Valid from damaged in AnyJson.Damaged(ncco.ToString()) select damaged, times: 1000);

    /// <summary>What is read can be checked, written, and read again as the same; both fates are met.</summary>
    private static void ReadsOrRefuses(Gen<string> any, int times)
    {
        var (read, refused) = (0, 0);
        Holds(
            any,
            json =>
            {
                if (Read(json) is not { } ncco)
                {
                    refused++;
                    return;
                }

                read++;
                ncco.Check();
                Ncco.Parse(ncco.ToUtf8Json()).Should().Equal(ncco);
            },
            times);
        read.Should().BeGreaterThan(times / 20);
        refused.Should().BeGreaterThan(times / 20);
    }

    private static Ncco? Read(string json)
    {
        try
        {
            return Ncco.Parse(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Holds<T>(Gen<T> any, Action<T> property, int times = 300) =>
        Prop.ForAll(any.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithEndSize(10).WithQuietOnSuccess(true));
}
