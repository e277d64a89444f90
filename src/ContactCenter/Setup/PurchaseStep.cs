using ContactCenter.Platform.Applications;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Setup;

/// <summary>
/// Buys a number. Which one is written down before it is bought, and until that is settled no other is offered: the same number
/// cannot be bought twice, so that a purchase whose outcome nobody knows never becomes a second one.
/// </summary>
internal sealed class PurchaseStep(SetupArguments arguments, SetupMachine machine, SetupFile file, NumbersApi api)
{
    /// <exception cref="SetupException">None was bought, or nobody knows.</exception>
    public async Task<AccountNumber> RunAsync(CancellationToken cancellationToken)
    {
        var offer = await OfferAsync(cancellationToken);
        machine.Console.Say($"{offer} costs {offer.Price}.");
        if (!machine.Console.Agrees($"Buy {offer} for {offer.Price}?"))
            throw new SetupException("No number was bought. Run setup again when you want one.");
        file[NumberStep.Key] = offer.Number;
        file.Save();
        var bought = await api.BuyAsync(offer, cancellationToken);
        if (bought.Outcome is ApiOutcome.Refused or ApiOutcome.NotFound or ApiOutcome.RefusedForNow)
        {
            file[NumberStep.Key] = null;
            file.Save();
            throw new SetupException($"{offer} was not bought: {bought.Reason}. Choose another one by running setup again, or buy one at "
                + $"{Dashboard.BuyNumbers} and run setup then.");
        }

        return await FindAsync(offer, bought, cancellationToken);
    }

    /// <summary>The list is what counts, whatever the purchase was answered.</summary>
    private async Task<AccountNumber> FindAsync(NumberOffer offer, ApiReply<System.Text.Json.Nodes.JsonObject> bought, CancellationToken cancellationToken)
    {
        var owned = await api.ListOwnedAsync(cancellationToken);
        if (owned.Value?.FirstOrDefault(number => number.Number == offer.Number) is { } number)
        {
            machine.Console.Say($"{number} was bought.");
            return number;
        }

        // It was bought and is not listed yet: it is known well enough to be linked.
        if (bought.Outcome is ApiOutcome.Accepted)
        {
            machine.Console.Say($"{offer} was bought.");
            return new(offer.Country, offer.Number, HasVoice: true, ApplicationId: null, ForwardsTo: null, SmsUrl: null);
        }

        throw new SetupException($"It is not known whether {offer} was bought ({bought.Reason}), and it is not among the account's numbers yet. Wait a "
            + "minute and run setup again: it looks for this number first and buys no other.");
    }

    private async Task<NumberOffer> OfferAsync(CancellationToken cancellationToken)
    {
        if (file[NumberStep.Key] is { } begun)
            return await OfferAgainAsync(begun, cancellationToken);
        machine.Console.Say("The account has no number that can be called yet, or none that was chosen. In which country shall one be bought?");
        var country = arguments.Country ?? SetupArguments.CountryCode(machine.Console.Ask("Two letters, for example GB:") is { Length: > 0 } text
            ? text
            : throw new SetupException("No number was bought. Say --country, or run setup again when you want one."));
        var offers = (await api.SearchAsync(country, null, cancellationToken)).OrStop("Numbers cannot be searched");
        if (offers.Count == 0)
            throw new SetupException($"There is no number for sale in {country} that can be called. Try another country, or {Dashboard.BuyNumbers}.");
        return machine.Console.Chosen("Which one?", offers, offer => $"{offer} for {offer.Price}")
            ?? throw new SetupException("No number was bought. Run setup again when you want one.");
    }

    private async Task<NumberOffer> OfferAgainAsync(string begun, CancellationToken cancellationToken)
    {
        machine.Console.Say($"+{begun} stands in the settings file and is none of the account's numbers (yet).");
        var country = arguments.Country ?? SetupArguments.CountryCode(
            machine.Console.Ask("In which country is it? Two letters; Enter: forget this number") is { Length: > 0 } text
            ? text
            : throw Forgotten(begun));
        var offers = (await api.SearchAsync(country, begun, cancellationToken)).OrStop("Numbers cannot be searched");
        return offers.FirstOrDefault(offer => offer.Number == begun)
            ?? throw new SetupException(
                $"+{begun} is not for sale in {country}. It may have been bought just now: run setup again in a minute, or look at {Dashboard.BuyNumbers}.");
    }

    private SetupException Forgotten(string begun)
    {
        file[NumberStep.Key] = null;
        file.Save();
        return new($"+{begun} is no longer in the settings file. Run setup again for another number.");
    }
}
