import { type Language, Word } from './language';

export const ENGLISH: Language = {
  lists: {
    [Word.work]:
      'add adapt adopt advertise agree analyse announce apply appoint arrange assemble assess assign automate ' +
      'benchmark brainstorm build buy calculate carry_out centralise clarify clean_up coach collate commission ' +
      'communicate compile complete compose conduct configure connect consolidate consult contact create ' +
      'define delegate deploy describe design develop devise digitise document draft draw_up edit educate embed ' +
      'equip establish estimate evaluate execute experiment explore extend facilitate film finalise finish fit fix ' +
      'follow_up formulate furnish gather hand_over harmonise hire hold host identify implement inform install ' +
      'integrate interview introduce investigate invest invite kick_off launch list lay map measure meet merge ' +
      'migrate modernise move negotiate notify onboard open order organise outline outsource overhaul paint patch ' +
      'perform phase_out pilot plan plant play practise prepare present prioritise procure produce promote propose ' +
      'prototype provide publicise publish purchase read recruit refactor refurbish release relocate renovate ' +
      'replace restructure retire revamp review revise roll_out run schedule script segment send set_up share ship ' +
      'show sketch staff standardise start streamline study submit survey switch talk test tidy_up track train ' +
      'transfer translate try_out update upgrade upload upskill vaccinate validate visit write distribute draw ' +
      'digitalise unify take_part attend speak volunteer sow audit shadow register refresh insulate cook name call ' +
      'email mentor dig drill tender close_down decommission enrol bid restore dismantle close',
    [Word.duty]:
      'answer reply respond handle process pay file issue collect treat teach serve operate administer administrate ' +
      'manage monitor check dispatch ship invoice bill clean look_after take_care_of care attend_to provide supply ' +
      'support inspect repair empty water feed sort receive register reconcile post translate moderate coordinate ' +
      'groom perform carry_out conduct run oversee supervise deliver transport fulfil guard patrol sweep wash cook ' +
      'examine advise assist archive record service maintain review submit nurse do triage stock restock refill ' +
      'print distribute update balance mark cater staff test calibrate approve enforce report publish prepare hold ' +
      'send write draw rotate man lubricate deal_with change sterilise grease settle disinfect refuel mow execute read',
    [Word.operate]:
      'match resolve decide fix close merge open complete schedule start finish solve see clear refund return ' +
      'recycle reuse reimburse confirm acknowledge detect restore escalate admit discharge diagnose pick pack ' +
      'certify encrypt protect tag automate insure store generate fill trace sell use reach hand_over contract ' +
      'source buy hand patch',
    [Word.result]:
      'win sell sign earn attract retain pass raise reach hit achieve gain obtain get secure generate save convert ' +
      'exceed beat acquire close land capture attain surpass outperform recover break_even qualify conquer rank ' +
      'score win_back fill upsell rehouse',
    [Word.react]:
      'renew adopt approve recommend choose trust rate report say agree donate subscribe upgrade order pay attend ' +
      'visit come register join leave churn cancel spend click share enjoy refer accept grant award ratify issue ' +
      'endorse vote find understand answer show climb improve run load respond survive arrive take go read watch ' +
      'download install activate switch contribute volunteer participate log_in sign_up enrol deliver last cost fit ' +
      'meet hold rely succeed graduate move cite countersign nominate shortlist recognise publish ask call lose ' +
      'sleep walk eat cook speak write cycle apply require produce consider cross review cover swim book',
    [Word.shift]:
      'increase reduce cut lower decrease shorten raise grow lift boost push drop shrink slash eliminate double ' +
      'halve triple expand extend accelerate speed_up multiply minimise maximise scale limit cap trim bring_down ' +
      'drive_down drive_up slow_down diminish lessen rise fall decline bring get_down drive scale_up prevent avoid ' +
      'remove stop end more_than_double',
    [Word.change]:
      'improve strengthen enhance deepen optimise transform streamline simplify develop advance elevate better ' +
      'refine intensify foster promote encourage empower leverage professionalise perfect revolutionise nurture ' +
      'cultivate reinforce stabilise sharpen unlock facilitate further mature upskill reinvent rethink harmonise ' +
      'work_on focus strive engage inspire motivate align build_up innovate collaborate',
    [Word.hold]:
      'keep maintain remain stay continue keep_on go_on go_on_with carry_on carry_on_with sustain preserve uphold ' +
      'keep_up hold_on_to stick_to stick_with proceed_with',
    [Word.state]:
      'be have want remain stay need like love know belong deserve believe hope wish consist seem appear feel lack ' +
      'prefer are is am',
    [Word.down]:
      'reduce cut lower decrease shorten drop shrink slash fall decline lessen diminish trim minimise bring_down drive_down cut_down down fewer less shorter eliminate limit',
    [Word.deed]:
      'make turn give let help enable free put set become offer ensure guarantee lead bring_back shape awaken spark ' +
      'delight surprise unite bridge rid master excel compete pioneer ease prove demonstrate convince persuade ' +
      'discover listen celebrate respect champion challenge break begin enter tame spread try aim aspire seek ' +
      'pursue involve include fund finance reward thank value make_sure unleash power ditch stretch shine leap ' +
      'welcome defend protect safeguard fight tell act think solve pull wake work learn own',
    [Word.maker]:
      'build create develop establish provide promote drive produce deliver cultivate set start introduce bring ' +
      'offer share launch foster',
    [Word.worknoun]:
      'workshop training session interview post campaign event meeting webinar newsletter visit demo report page ' +
      'test feature release sprint audit review survey course town_hall presentation talk video podcast prototype ' +
      'pilot experiment policy procedure guide playbook plan roadmap dashboard hire article story call email ' +
      'mailing assessment document chapter manual blog seminar conference fair exhibition lesson module template ' +
      'script pull_request proposal pitch quote offer draft concept brochure flyer leaflet trip drill inspection ' +
      'check study advert ad screen endpoint book headcount vacancy position engineer developer designer nurse ' +
      'teacher tree bench hackathon retrospective press_release rehearsal walk open_day',
    [Word.metric]:
      'rate cost time nps csat sus oee enps arr mrr roi dau mau wau cac ltv mttr gpa dso score rating index average ' +
      'median revenue income turnover sales profit margin ebitda ebit cash price spend expense churn retention ' +
      'conversion attendance absence absenteeism attrition uptime downtime availability latency throughput speed ' +
      'duration delay wait occupancy utilisation yield output volume coverage accuracy error defect bug complaint ' +
      'incident accident injury infection readmission outage failure return refund waste scrap emission energy ' +
      'consumption water co2 footprint inventory stock backlog deficit surplus budget variance funding donation ' +
      'order booking pipeline deal lead signup sign-up registration download subscription subscriber member visitor ' +
      'traffic click usage adoption basket grade mark truancy dropout placement employment mortality survival ' +
      'no-show cancellation referral star rework overtime hour percentage proportion ratio number level turnaround ' +
      'payback runway frequency crash load size weight noise fuel loss productivity profitability penalty claim ' +
      'dispute theft rent ticket enquiry escalation saving credit customer client user account logo partner ' +
      'volunteer sla point queue crime litter passenger punctuality harvest leaver applicant application share',
    [Word.felt]:
      'satisfaction trust awareness confidence engagement morale loyalty reputation happiness motivation retention ' +
      'interest perception acceptance commitment belonging wellbeing well-being stress attendance recognition ' +
      'popularity credibility pride fear frustration turnout participation image',
    [Word.abstract]:
      'process tool documentation communication collaboration cooperation alignment relationship culture team skill ' +
      'quality efficiency effectiveness transparency visibility knowledge capability capacity infrastructure ' +
      'architecture monolith platform system intranet onboarding workflow experience governance structure ' +
      'organisation strategy vision planning leadership management innovation agility flexibility security safety ' +
      'compliance reliability stability scalability usability performance service support technology data ' +
      'environment practice method standard operation approach mindset partnership network code product portfolio ' +
      'handover interface coordination teamwork feedback reporting logistics diversity inclusion sustainability ' +
      'development competence expertise synergy value impact excellence professionalism maturity readiness ' +
      'resilience automation digitalisation digitisation transformation recruiting marketing finance facility ' +
      'equipment training education teaching care design brand presence model framework deployment debt profile ' +
      'exchange contact front_desk balance ownership accountability responsibility focus clarity landscape ' +
      'administration image',
    [Word.generic]:
      'employee people person staff company business growth result success sale market solution talent risk work ' +
      'way future potential opportunity goal target patient student stakeholder supplier shareholder investor ' +
      'colleague everything version something nothing area sector industry world class expectation need benefit ' +
      'advantage competitiveness competition competitor edge position spirit health integrity honesty learning ' +
      'improvement progress change challenge enhancement optimisation reduction increase expansion execution ' +
      'delivery outcome project initiative activity resource place workplace employer job career life hr it ' +
      'number_one leader champion player provider choice pioneer trend ambition mission purpose money equality ' +
      'simplicity day year quarter game bar step path foundation core heart power strength passion drive effort ' +
      'role control analysis insight information content web online cloud ai software hardware engineering ' +
      'functionality department unit site location plant production manufacturing warehouse procurement purchasing ' +
      'audience public community society citizen guest human nature climate consistency continuity professional ' +
      'friendliness hospitality interaction mistake problem issue bottleneck silo workload supply chain demand ' +
      'decision requirement agriculture healthcare personally possible',
    [Word.people]:
      'customer client user employee patient pupil student visitor guest member tenant resident citizen donor ' +
      'volunteer family families parent child kid teacher nurse doctor driver passenger reader listener buyer ' +
      'subscriber partner supplier investor manager developer engineer designer colleague staff team people ' +
      'neighbour farmer owner seller candidate newcomer leaver account attendee participant learner graduate fan ' +
      'household company school hospital shop clinic who they everyone somebody someone signup squad retailer ' +
      'journalist expert cyclist hotel critic newspaper',
    [Word.outside]:
      'court regulator auditor authority ministry parliament council board jury judge tribunal commission ' +
      'notified_body bank agency inspector inspection state government university journal union certifier insurer ' +
      'publisher municipality eu foundation committee client ema fda',
    [Word.settled]:
      'certificate certification licence license permit accreditation approval opinion audit exam examination ' +
      'patent clearance verdict ruling judgment tender contract agreement lease grant diploma degree bachelor mark ' +
      'recertification authorisation permission seal label visa paper manuscript lawsuit appeal settlement loan ' +
      'covenant listing trademark crash_test homologation inspection plan merger budget funding thesis dissertation ' +
      'star award',
    [Word.routine]:
      'payroll invoice return vat tax mail email ticket call enquiry inquiry request order bin backup maintenance ' +
      'passport card curriculum lesson contract stock correspondence delivery parcel bill payment claim application ' +
      'report statement minutes phone reception kitchen shift roster lift street waste bed ward classroom children ' +
      'animal service care licence password hardware press social_media rule regulation duty task day-to-day ' +
      'operation operations business question issue complaint timesheet expense booking appointment schedule sample ' +
      'blood medication meal food laundry letter warehouse goods inventory personnel rent salary wage shelf shelves ' +
      'permit exam meter',
    [Word.deliverable]:
      'portal museum flat school centre site building room hotel house shop store warehouse library app application ' +
      'platform website system tool film programme credit timetable office line plant machine server database ' +
      'data_warehouse crm erp intranet festival garden playground bridge branch studio lab api version strategy ' +
      'register archive terms contract head manager director officer academy department kitchen bakery fleet cinema ' +
      'theatre clinic ward cafe restaurant hall run',
    [Word.launching]:
      'rollout roll-out launch introduction implementation migration installation construction opening creation ' +
      'development certification relocation renovation refurbishment replacement go-live purchase acquisition setup ' +
      'deployment redesign relaunch update upgrade publication recruitment completion integration merger move ' +
      'transition handover',
    [Word.tool]:
      'server website system network machine software database building vehicle fleet garden equipment ' +
      'infrastructure register list record file document backlog site intranet cabinet stocked',
    [Word.praise]:
      'excellent excellence great good best world_class world-class first_class first-class top outstanding superb ' +
      'perfect amazing awesome exceptional superior premium innovative modern robust scalable friendly professional ' +
      'effective efficient high-quality high_quality high-performing strong solid smooth seamless easy simple ' +
      'intuitive user-friendly citizen-friendly customer-centric smart positive meaningful valuable successful ' +
      'optimal ideal reliable vibrant dynamic flexible proactive passionate engaged memorable unforgettable ' +
      'remarkable significant substantial fast quick responsive attractive best-in-class unbeatable future-proof ' +
      'data-driven data_driven powerful beautiful transparent inclusive five-star continuously constantly ' +
      'sustainably successfully effectively efficiently professionally resilient exciting inspiring ambitious ' +
      'fantastic brilliant thriving smoothly loved leading-edge cutting-edge state-of-the-art',
    // empties an objective as praise does, and promises nothing by itself
    [Word.plain]:
      'digital global strategic operational financial sales commercial technical social human personal general ' +
      'common clear right new own whole full key major big first leading real open 24/7 number_one sustainable ' +
      'ongoing overall always ever competitive safe secure special daily everyday holistic comprehensive diverse ' +
      'trusted highest high preferred lean agile true stable fit healthy profitable further together well lasting ' +
      'long-term continuous proper internal external customer-focused different next',
    [Word.direction]:
      'better stronger easier smarter simpler smoother safer cleaner closer deeper broader wider improved enhanced ' +
      'optimised happier healthier friendlier clearer noticeably substantially significantly considerably clearly ' +
      'markedly greatly strongly dramatically massively as_possible worse improving growing quieter up-to-date ' +
      'as_fast_as_possible as_much_as_possible as_many_as_possible as_soon_as_possible',
    [Word.fewer]:
      'fewer less shorter lower higher faster quicker more cheaper longer earlier larger bigger greater increased ' +
      'reduced slower sooner smaller rising falling',
    [Word.indefinite]:
      'several many some numerous various multiple regularly often frequently occasionally a_few few a_lot lots ' +
      'plenty a_number_of a_couple_of enough sufficient adequate appropriate promptly quickly soon asap a_bit ' +
      'somewhat rapidly the_majority most_of',
    [Word.periodic]:
      'weekly monthly daily annual yearly quarterly fortnightly nightly incoming scheduled regular usual routine ' +
      'recurring statutory required periodic ongoing day-to-day everyday outgoing year-end month-end half-yearly ' +
      'standing preventive on-call',
    [Word.compulsory]: 'mandatory compulsory obligatory required statutory policy sign-off',
    [Word.fresh]: 'new first second next novel brand-new fresh additional further modern digital electronic central',
    [Word.feeling]:
      'confident happy satisfied aware informed motivated proud safe welcome comfortable valued heard supported ' +
      'respected fluent calm independent healthy fit appreciated included',
    [Word.asbefore]:
      'as_usual as_before as_always as_ever as_in_past_years like_in_past_years like_in_previous_years ' +
      'as_in_previous_years like_last_year as_last_year as_it_is where_it_is where_they_are the_way_it_is ' +
      'at_the_current_level at_its_current_level at_current_level at_the_same_level unchanged business_as_usual ' +
      'as_in_the_past like_before like_every_year as_every_year like_always as_now as_today',
    [Word.now]:
      'now today currently presently at_present right_now at_the_moment was were previously formerly baseline ' +
      'current last_year last_quarter last_month yesterday previous so_far starting_from starting_at start ' +
      "last_year's last_month's last_quarter's last_season as_is originally",
    [Word.instead]:
      'instead_of rather_than up_from down_from coming_from compared_with compared_to versus vs vs. against ' +
      'in_place_of over_from as_opposed_to',
    [Word.atleast]:
      'at_least minimum min more_than over above exceed exceeds exceeding not_less_than no_less_than no_fewer_than ' +
      'not_below or_more or_above or_higher or_better beyond a_minimum_of and_above',
    [Word.atmost]:
      'at_most maximum max less_than under below not_more_than no_more_than up_to not_above within or_less or_fewer ' +
      'or_below or_lower no_longer_than no_later_than fewer_than inside a_maximum_of no_higher_than not_exceeding not_exceed',
    [Word.until]:
      'by before until till no_later_than latest ahead_of prior_to at_the_latest due on as_of effective from',
    [Word.inside]: 'in during at throughout',
    [Word.purpose]: 'so_that so in_order_to such_that leading_to resulting_in thus thereby with_the_aim_of',
    [Word.means]: 'by through via thanks_to with_the_help_of using',
    [Word.guard]: 'while without whilst but with keeping at_the_same_time despite',
    [Word.quantifier]: 'all every each no zero none both nobody no_one half everyone everybody',
    [Word.none]: 'no zero none nobody no_one without nil',
    [Word.notcount]:
      'no_longer at_all after_all all_over all_day all_round above_all all_the_way not_only no_matter of_all ' +
      'one_team all-round by_no_means in_no_time',
    [Word.multiple]:
      'double doubled doubling doubles twice triple tripled quadruple halve halved halving half quarter threefold ' +
      'tenfold twofold',
    [Word.often]: 'daily weekly monthly quarterly annually yearly hourly nightly fortnightly every_other_week',
    [Word.part]: 'share_of percentage_of proportion_of rate_of percent_of',
    [Word.placeholder]: 'x y n xx tbd tba tbc ... … xyz nn to_be_defined to_be_decided',
    [Word.naming]:
      'class ward line level scope phase version type iso tier year grade article section route room building step ' +
      'sprint release chapter iec en soc windows office series stage wave group zone site block act hall floor gate ' +
      'track no number page basel gdpr industry covid top wcag form road bus tram lot week day pier store shop ' +
      'factory segment cohort batch generation category episode season volume',
    [Word.numbername]:
      '24/7 360 five-star 5-star one_team number_one no._1 one-on-one one-stop two-factor first-time first-line ' +
      '80/20 one_voice one_click',
    [Word.month]:
      'january february march april may june july august september october november december jan feb mar apr jun ' +
      'jul aug sep sept oct nov dec',
    [Word.weekday]: 'monday tuesday wednesday thursday friday saturday sunday',
    [Word.holiday]:
      'easter christmas xmas pentecost ramadan diwali halloween thanksgiving spring summer autumn fall winter ' +
      'new_year',
    [Word.period]:
      'quarter half term semester fiscal_year school_year season financial_year academic_year year month week ' +
      'evening morning night shift day weekend',
    [Word.thisperiod]: 'this_quarter this_year this_month this_half this_term this_season this_week this_cycle',
    [Word.edge]: 'end_of beginning_of start_of middle_of mid close_of end start early late',
    [Word.unit]: 'kg g t tonne ton kwh mwh kw mw km m m² ha litre liter l gb mb tb pp pts point points bps',
    [Word.timeunit]:
      's sec secs second ms millisecond min mins minute h hr hrs hour d day week wk wks month mo year yr yrs ' +
      'quarter workday working_day business_day calendar_day night',
    [Word.money]: '€ $ £ ¥ eur usd gbp chf euro dollar pound franc sek nok dkk pln czk',
    [Word.rank]: 'rank ranked ranking place position rated league table',
    [Word.article]: 'a an the this that these those',
    [Word.possessive]: 'our my your their his her its whose',
    [Word.preposition]:
      'of for in on at to with from between among across against about around behind beyond during into near off ' +
      'onto over per since than toward towards under until up upon via within without after before above below ' +
      'through throughout as like by w/ versus vs rather_than instead_of out along',
    [Word.relative]: 'that which who whom whose where when what whatever why how',
    [Word.conjunction]: 'and or & + plus but nor as_well_as while',
    [Word.we]: 'we our_team our_company our_organisation the_team',
    [Word.pronoun]:
      'it they them us he she him me you i themselves myself yourself ourselves each_other everyone nobody one',
    [Word.auxiliary]:
      'is are was were be been being am will would shall should can could may might must do does did has have had ' +
      "get gets got not cannot can't won't don't",
    [Word.filler]: 'very much even just only too then there here again etc still already yet never within least most',
    [Word.nountoo]:
      'research complete open clean free close present run ship train transfer watch cut fix host land limit map ' +
      'match measure meet monitor name pass patch pay pick play push raise read repair reward rise scope sell set ' +
      'shape sign sketch sponsor stand start stop switch tag trade turn vote walk wash wish fund like mentor ' +
      'outline double triple advance back live dress fall jump boost shadow',
    [Word.event]:
      'launch release season audit holidays harvest meeting conference fair election go-live opening break exam ' +
      'term semester inspection festival match start-up assembly',
  },
  irregular:
    'won:win sold:sell bought:buy built:build made:make held:hold kept:keep left:leave led:lead met:meet paid:pay rebuilt:rebuild ran:run said:say sent:send shown:show spent:spend ' +
    'taught:teach told:tell took:take taken:take thought:think understood:understand written:write wrote:write given:give gave:give went:go grown:grow grew:grow got:get found:find felt:feel ' +
    'fell:fall fallen:fall drawn:draw drew:draw done:do did:do came:come chosen:choose chose:choose brought:bring broken:break began:begin became:become risen:rise rose:rise lost:lose ' +
    'sought:seek known:know knew:know laid:lay driven:drive seen:see saw:see stood:stand rolled_out:roll_out carried_out:carry_out handed_over:hand_over cleaned_up:clean_up signed_up:sign_up ' +
    'phased_out:phase_out put:put read:read run:run cut:cut set:set let:let hit:hit become:become come:come',
  numbers:
    'two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 fifteen:15 sixteen:16 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 ' +
    'seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000 million:1000000 dozen:12 zero:0',
  hiddenVerbs:
    'reduction:reduce growth:grow improvement:improve increase:increase expansion:expand optimisation:optimise introduction:introduce development:develop creation:create ' +
    'implementation:implement transformation:transform modernisation:modernise retention:retain acquisition:win strengthening:strengthen rollout:roll_out launch:launch opening:open ' +
    'migration:migrate simplification:simplify delivery:deliver promotion:promote prevention:prevent integration:integrate renovation:renovate construction:build',
  endings: {
    noun: 'tion sion ment ness ship ance ence ency ancy ism ist ology ity hood dom ture age eer ics',
    adjective: 'able ible ful less ous ive ical ial onal ary ish proof -free -ready -driven ic',
    verb: 'ise ify ate',
  },
};
