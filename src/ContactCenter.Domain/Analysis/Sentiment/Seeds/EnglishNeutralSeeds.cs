namespace ContactCenter.Domain.Analysis.Sentiment.Seeds;

/// <summary>English sentences that only ask or tell something, one a line.</summary>
internal static class EnglishNeutralSeeds
{
    public const string Sentences =
        """
        I would like to change the delivery address for my order.
        My customer number is on the letter in front of me.
        Can you tell me when the branch opens on Saturday?
        The invoice is from the third of March.
        I moved in April and this is my new postcode.
        One moment, I need to look for my glasses.
        What documents do I have to bring to the appointment?
        It is about the contract for my mobile phone.
        You can find the serial number on the back of the device.
        I will put you through to the technical department.
        Which of the two tariffs includes calls to other countries?
        My name is spelled with a double l at the end.
        The appointment is on Tuesday at half past ten.
        I have a question about the statement of last month.
        Do I pay by card or by bank transfer?
        The parcel was sent to the shop on the corner.
        I am calling on behalf of my father.
        Please hold the line while I open your file.
        How many people are travelling with you?
        The car is a blue estate, it was registered in two thousand and nineteen.
        I want to know if the tablets can be taken with food.
        The room has two beds and a shower.
        We will send a form to your email address.
        Could you repeat the last four digits?
        I ordered a table for six at seven o'clock.
        The policy runs until the end of the year.
        Is there parking near the entrance?
        I was told to call this number to register the meter.
        The meter shows four thousand two hundred and eleven.
        You will get a text message with a code.
        I have two accounts, this is about the second one.
        The form asks for the date of purchase.
        My wife will collect the keys at noon.
        When is the next train to the airport?
        The technician will come between eight and twelve.
        I need a copy of the certificate for the tax office.
        We have the shirt in white, grey and dark blue.
        Press the button on the left for three seconds.
        I would like to add my son to the policy.
        The transfer takes one to two working days.
        Do you have my new telephone number already?
        It is the flat on the second floor, the bell says Miller.
        I am looking at the page with the monthly rates.
        The course starts in September and lasts ten weeks.
        What is the limit of my credit card?
        I booked through the website on Sunday evening.
        You can return it within thirty days.
        The order number begins with the letters A and K.
        I want to pause my membership for two months.
        Let me check with my colleague whether it is in stock.
        Can I take the dog with me in the cabin?
        The prescription is for my daughter, she is seven.
        We are open from nine to six.
        I would like to speak to somebody in accounting.
        The school is closed during the second week of October.
        Your booking is for three nights from the fifth.
        How do I enter the code for the voucher?
        I have the red model with the larger battery.
        The letter says that I should call before the fifteenth.
        Is the price with or without tax?
        My landlord needs a confirmation from you.
        The size is forty two, or eight in your country.
        I am at home in the afternoons from three.
        You reach us under the same number.
        I will read the number out to you now.
        The ticket is valid for two zones.
        Does the plan include data in Switzerland?
        I will write that down, just a second.
        My previous address was in the same street.
        The machine asks for a password that starts with a capital letter.
        We deliver on weekdays only.
        It is a joint account with my husband.
        I bought it in your shop in the city centre.
        Are you calling about the order or about the bill?
        The inspection is due in November.
        I would like to book a table by the window.
        There are two versions, one with a cable and one without.
        I am the tenant and not the owner.
        The payment is made on the first of each month.
        After the tone you can leave a message.
        """;
}
