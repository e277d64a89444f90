using ContactCenter.Simulator.ApplicationsApi;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.NumbersApi;

/// <summary>The account's numbers, and those that it can buy. Used on the event loop.</summary>
internal sealed class NumberRegister(Switchboard switchboard, ApplicationRegister applications)
{
    /// <summary>The countries of numbers that the options name, by what the numbers begin with.</summary>
    private static readonly (string Code, string Country)[] Countries =
        [("44", "GB"), ("1", "US"), ("49", "DE"), ("33", "FR"), ("34", "ES"), ("39", "IT"), ("31", "NL"), ("61", "AU"), ("81", "JP"), ("65", "SG")];

    private readonly List<OwnedNumber> _owned = [];

    public IReadOnlyList<OwnedNumber> Owned
    {
        get
        {
            // The options may name more numbers at any time.
            foreach (var number in switchboard.Options.OwnedNumbers.Except(_owned.Select(owned => owned.Number), StringComparer.Ordinal).ToList())
                _owned.Add(OfOptions(number));
            return _owned;
        }
    }

    public IEnumerable<NumberForSale> ForSale =>
        (switchboard.Options.NumbersForSale is { Count: > 0 } offers ? offers : NumberForSale.Defaults)
            .Where(offer => Owned.All(owned => owned.Number != offer.Number));

    public OwnedNumber? Find(string country, string number) => Owned.FirstOrDefault(owned => owned.Number == number && owned.Country == country);

    public void Buy(NumberForSale offer)
    {
        var listedFrom = switchboard.Now + switchboard.Options.Unspecified.BoughtNumbersAreListedAfter;
        var bought = new OwnedNumber(offer.Number, offer.Country, offer.Type, offer.FeatureList, listedFrom);
        var numbers = Owned.Select(owned => owned.Number).Append(offer.Number).ToList();
        _owned.Add(bought);
        switchboard.Options.Numbers = numbers;
    }

    /// <returns>Whether there is such an application.</returns>
    public bool Link(OwnedNumber number, string application)
    {
        if (applications.Find(application) is not { } found)
            return false;
        number.LinkTo(application);
        applications.LetHaveCalls(found);
        return true;
    }

    private OwnedNumber OfOptions(string number)
    {
        var country = Countries.FirstOrDefault(known => number.StartsWith(known.Code, StringComparison.Ordinal)).Country ?? "ZZ";
        var owned = new OwnedNumber(number, country, "landline", ["VOICE"], DateTimeOffset.MinValue);
        if (switchboard.Options.AnswerUrl is not null)
            owned.LinkTo(switchboard.Options.ApplicationId);
        return owned;
    }
}
